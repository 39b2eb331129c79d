using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;

namespace Grants.Proposals.Application.Reviews;

internal sealed class DeclarationValidator : AbstractValidator<DeclarationInput>
{
    public DeclarationValidator() => RuleFor(x => x.Note).MaximumLength(ProposalConsts.TextMaxLength);
}

internal sealed class ScorecardValidator : AbstractValidator<ScorecardInput>
{
    public ScorecardValidator()
    {
        RuleFor(x => x.Scores).AtMost(ProposalConsts.Criteria.Count)
            .Says($"{CriterionScore.Lowest} to {CriterionScore.Highest} for each of {string.Join(", ", ProposalConsts.Criteria.Select(c => $"`{c}`"))}");
        RuleFor(x => x.Comment).MaximumLength(ProposalConsts.TextMaxLength);
    }
}

internal sealed class ReturnValidator : AbstractValidator<ReturnInput>
{
    public ReturnValidator()
    {
        RuleFor(x => x.Questions).AtMost(ProposalConsts.MaxQuestions).WithErrorCode(ProposalErrors.TooManyQuestions);
        RuleForEach(x => x.Questions).MaximumLength(ProposalConsts.TextMaxLength);
    }
}

internal sealed class AnswerValidator : AbstractValidator<AnswerInput>
{
    public AnswerValidator() => RuleFor(x => x.Text).MaximumLength(ProposalConsts.TextMaxLength);
}

internal sealed class RecommendationValidator : AbstractValidator<RecommendationInput>
{
    public RecommendationValidator()
    {
        RuleFor(x => x.Years).AtMost(ProposalConsts.MaxYears).WithErrorCode(ProposalErrors.TooManyYears);
        RuleForEach(x => x.Years).ChildRules(y => y.RuleFor(a => a.Amount).AmountText());
        RuleFor(x => x.Funds).AtMost(ProposalConsts.MaxFunds).WithErrorCode(ProposalErrors.TooManyFunds).Says("of one donor, no fund twice; the parts add up to the years");
        RuleForEach(x => x.Funds).ChildRules(f => f.RuleFor(a => a.Amount).AmountText());
        RuleFor(x => x.Text).MaximumLength(ProposalConsts.TextMaxLength);
        RuleFor(x => x.Pillar).OneOf(Funding.Contracts.Pillars.All).WithErrorCode(ProposalErrors.UnknownKey);
        RuleFor(x => x.Risks).AtMost(ProposalConsts.MaxRisks).WithErrorCode(ProposalErrors.TooManyRisks).Says("no key twice");
        RuleForEach(x => x.Risks).ChildRules(risk =>
        {
            risk.RuleFor(r => r.Key).OneOf(ProposalConsts.RiskKeys).WithErrorCode(ProposalErrors.UnknownKey);
            risk.RuleFor(r => r.Level).OneOf(ProposalConsts.RiskLevels).WithErrorCode(ProposalErrors.UnknownKey);
            risk.RuleFor(r => r.Note).MaximumLength(ProposalConsts.TextMaxLength);
        });
    }
}
