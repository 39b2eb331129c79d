using FluentValidation;
using Grants.Funding.Contracts;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;

namespace Grants.Funding.Application.Funds;

internal sealed class OpenFundValidator : AbstractValidator<OpenFundInput>
{
    public OpenFundValidator()
    {
        RuleFor(x => x.DonorId).NotEmpty();
        RuleFor(x => x.Currency).OneOf(Currency.All);
        RuleFor(x => x.Purpose).MaximumLength(FundingConsts.PurposeMaxLength);
        RuleFor(x => x.Pillar).OneOf(Pillars.All);
        RuleFor(x => x.StartsOn).NotEmpty();
        RuleFor(x => x.EndsOn).NotEmpty();
        RuleFor(x => x.FlexSilentPercent).InclusiveBetween(0, 100);
        RuleFor(x => x.FlexNotifyPercent).InclusiveBetween(0, 100).Says("not below `flexSilentPercent`");
        RuleFor(x => x.Restrictions).AtMost(FundRestrictions.All.Count);
        RuleForEach(x => x.Restrictions).OneOf(FundRestrictions.All);
        RuleFor(x => x.RestrictionText).MaximumLength(FundingConsts.RestrictionTextMaxLength);
    }
}

internal sealed class ChangeFundValidator : AbstractValidator<ChangeFundInput>
{
    public ChangeFundValidator()
    {
        RuleFor(x => x.Purpose).MaximumLength(FundingConsts.PurposeMaxLength);
        RuleFor(x => x.Pillar).OneOf(Pillars.All);
        RuleFor(x => x.FlexSilentPercent).InclusiveBetween(0, 100);
        RuleFor(x => x.FlexNotifyPercent).InclusiveBetween(0, 100).Says("not below `flexSilentPercent`");
        RuleFor(x => x.Restrictions).AtMost(FundRestrictions.All.Count);
        RuleForEach(x => x.Restrictions).OneOf(FundRestrictions.All);
        RuleFor(x => x.RestrictionText).MaximumLength(FundingConsts.RestrictionTextMaxLength);
    }
}

internal sealed class SearchEntriesValidator : AbstractValidator<SearchEntriesInput>
{
    public SearchEntriesValidator()
    {
        RuleFor(x => x.Figure).IsInEnum();
        RuleFor(x => x.Year).Says("a calendar year; with `free` all years up to it");
        RuleFor(x => x.After).Says("the number of the last entry of the page before");
    }
}
