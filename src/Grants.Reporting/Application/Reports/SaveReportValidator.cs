using FluentValidation;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>Checks the form of a draft; what a draft may say is the aggregate's business.</summary>
internal sealed class SaveReportValidator : AbstractValidator<SaveReportInput>
{
    public SaveReportValidator()
    {
        RuleFor(i => i.Answers).NotNull();
        RuleFor(i => i.Answers.Count).LessThanOrEqualTo(Questions.All.Count).When(i => i.Answers is not null);
        RuleForEach(i => i.Answers).ChildRules(a =>
        {
            a.RuleFor(x => x.Mode).IsEnumName(typeof(AnswerMode)).WithErrorCode("unknown-choice").NotEqual(nameof(AnswerMode.Spoken)).WithErrorCode("unknown-choice");
            a.RuleFor(x => x.Question).Must(q => Questions.All.Contains(q)).WithErrorCode(ReportingErrors.UnknownQuestion);
        });
    }
}
