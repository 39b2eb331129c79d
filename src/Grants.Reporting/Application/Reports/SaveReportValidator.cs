using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>Checks the form of a draft; what a draft may say is the aggregate's business.</summary>
internal sealed class SaveReportValidator : AbstractValidator<SaveReportInput>
{
    public SaveReportValidator()
    {
        RuleFor(i => i.Answers).NotNull().AtMost(Questions.All.Count);
        RuleFor(i => i.ActiveSeconds).Says($"0 to {ReportingConsts.MaxSecondsPerSave} are counted, others as the nearer of the two");
        RuleForEach(i => i.Answers).ChildRules(a =>
        {
            a.RuleFor(x => x.Mode).OneOf([nameof(AnswerMode.Text), nameof(AnswerMode.AsPlanned), nameof(AnswerMode.CallMe)]);
            a.RuleFor(x => x.Text).MaximumLength(ReportingConsts.TextLength);
            a.RuleFor(x => x.Question).OneOf(Questions.All).WithErrorCode(ReportingErrors.UnknownQuestion);
        });
    }
}
