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
    }
}

internal sealed class ChangeFundValidator : AbstractValidator<ChangeFundInput>
{
    public ChangeFundValidator()
    {
        RuleFor(x => x.Purpose).MaximumLength(FundingConsts.PurposeMaxLength);
        RuleFor(x => x.Pillar).OneOf(Pillars.All);
    }
}

internal sealed class SearchEntriesValidator : AbstractValidator<SearchEntriesInput>
{
    public SearchEntriesValidator()
    {
        RuleFor(x => x.Figure).IsInEnum();
        RuleFor(x => x.After).Says("the number of the last entry of the page before");
    }
}
