using FluentValidation;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>Checks the form of what was said in a call; which questions may have words is the aggregate's business.</summary>
internal sealed class SpokenAnswersValidator : AbstractValidator<SpokenAnswersInput>
{
    public SpokenAnswersValidator()
    {
        RuleFor(i => i.Answers).NotNull();
        RuleFor(i => i.Answers.Count).LessThanOrEqualTo(Questions.All.Count).When(i => i.Answers is not null);
        RuleForEach(i => i.Answers).ChildRules(a =>
            a.RuleFor(x => x.Question).Must(q => Questions.All.Contains(q)).WithErrorCode(ReportingErrors.UnknownQuestion));
    }
}
