using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>Checks the form of what was said in a call; which questions may have words is the aggregate's business.</summary>
internal sealed class SpokenAnswersValidator : AbstractValidator<SpokenAnswersInput>
{
    public SpokenAnswersValidator()
    {
        RuleFor(i => i.Answers).NotNull().AtMost(Questions.All.Count);
        RuleForEach(i => i.Answers).ChildRules(a =>
        {
            a.RuleFor(x => x.Question).OneOf(Questions.All).WithErrorCode(ReportingErrors.UnknownQuestion);
            a.RuleFor(x => x.Text).MaximumLength(ReportingConsts.TextLength);
        });
    }
}
