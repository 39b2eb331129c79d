using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Proposals;

/// <summary>What a draft may hold; what must be there when it is sent is <see cref="SubmissionRules"/>' business.</summary>
internal sealed class ProposalContentValidator : AbstractValidator<ProposalContent>
{
    public ProposalContentValidator()
    {
        RuleFor(x => x.About).MaximumLength(ProposalConsts.TextMaxLength);
        RuleFor(x => x.WhyCore).MaximumLength(ProposalConsts.TextMaxLength);
        RuleFor(x => x.MoneyUse).MaximumLength(ProposalConsts.TextMaxLength);
        RuleFor(x => x.Risks).MaximumLength(ProposalConsts.TextMaxLength);
        RuleFor(x => x.Purpose).MaximumLength(ProposalConsts.TextMaxLength);
        RuleFor(x => x.Currency).OneOf(Currency.All).WithErrorCode(ProposalErrors.CurrencyRequired);
        RuleFor(x => x.StartsOn).Says($"when sent: today or later, at most {ProposalConsts.MaxStartInYears} years from now");
        RuleFor(x => x.Mode).OneOf([ProposalConsts.Lump, ProposalConsts.Categories, ProposalConsts.Lines]).WithErrorCode(ProposalErrors.UnknownKey);
        RuleFor(x => x.Withheld).AtMost(ProposalConsts.Sections.Count);
        RuleForEach(x => x.Withheld).OneOf([.. ProposalConsts.Sections.Union(ProposalConsts.FlexibleSections), ProposalConsts.BudgetKey]).WithErrorCode(ProposalErrors.UnknownKey);
        RuleFor(x => x.Years).AtMost(ProposalConsts.MaxYears).WithErrorCode(ProposalErrors.TooManyYears);
        RuleFor(x => x.Months).Says($"for `lines`, when sent: 1 to {ProposalConsts.MaxMonths}");
        RuleFor(x => x.Budget).AtMost(ProposalConsts.MaxLines).WithErrorCode(ProposalErrors.TooManyLines);
        RuleForEach(x => x.Budget).ChildRules(line =>
        {
            line.RuleFor(l => l.Name).MaximumLength(ProposalConsts.LineNameMaxLength);
            line.RuleFor(l => l.Category).OneOf(ProposalConsts.LineCategories).WithErrorCode(ProposalErrors.LineCategory);
            line.RuleFor(l => l.Amount).MaximumLength(ProposalConsts.AmountTextMaxLength).WithErrorCode(MoneyErrors.Overflow).Says("an amount when sent");
        });
        RuleForEach(x => x.Years).ChildRules(year =>
        {
            year.RuleFor(y => y.Amount).MaximumLength(ProposalConsts.AmountTextMaxLength).WithErrorCode(MoneyErrors.Overflow).Says("an amount when sent");
            year.RuleFor(y => y.Lines).AtMost(ProposalConsts.CostCategories.Count)
                .Says($"amounts by {string.Join(", ", ProposalConsts.CostCategories.Select(c => $"`{c}`"))}")
                .Must(lines => lines is null || lines.Values.All(v => v is null || v.Length <= ProposalConsts.AmountTextMaxLength)).WithErrorCode(MoneyErrors.Overflow)
                .Says($"each at most {ProposalConsts.AmountTextMaxLength} characters");
        });
    }
}

internal sealed class CreateProposalValidator : AbstractValidator<CreateProposalInput>
{
    public CreateProposalValidator()
    {
        RuleFor(x => x.Currency).OneOf(Currency.All).WithErrorCode(ProposalErrors.CurrencyRequired);
        RuleFor(x => x.Type).NameOf<CreateProposalInput, ProposalType>();
    }
}

internal sealed class SearchProposalsValidator : AbstractValidator<SearchProposalsInput>
{
    // A key.
    private const int AfterLength = 40;

    public SearchProposalsValidator()
    {
        RuleFor(x => x.States).AtMost(Enum.GetValues<ProposalState>().Length);
        RuleForEach(x => x.States).NotEmpty().NameOf<SearchProposalsInput, ProposalState>();
        RuleFor(x => x.After).MaximumLength(AfterLength);
    }
}

internal sealed class RoundAnswersValidator : AbstractValidator<RoundAnswersInput>
{
    public RoundAnswersValidator()
    {
        RuleFor(x => x.Answers).AtMost(ProposalConsts.MaxQuestions);
        RuleForEach(x => x.Answers).MaximumLength(ProposalConsts.TextMaxLength);
    }
}
