using FluentValidation;
using Grants.Funding.Contracts;
using Grants.Kernel.Money;

namespace Grants.Funding.Application.Funds;

internal sealed class OpenFundValidator : AbstractValidator<OpenFundInput>
{
    public OpenFundValidator()
    {
        RuleFor(x => x.DonorId).NotEmpty();
        RuleFor(x => x.Currency).Must(Currency.IsKnown).WithErrorCode("unknown-choice");
        RuleFor(x => x.Purpose).MaximumLength(FundingConsts.PurposeMaxLength);
        RuleFor(x => x.Pillar).Must(p => p is null || Pillars.All.Contains(p)).WithErrorCode("unknown-choice");
        RuleFor(x => x.StartsOn).NotEmpty();
        RuleFor(x => x.EndsOn).NotEmpty();
    }
}

internal sealed class ChangeFundValidator : AbstractValidator<ChangeFundInput>
{
    public ChangeFundValidator()
    {
        RuleFor(x => x.Purpose).MaximumLength(FundingConsts.PurposeMaxLength);
        RuleFor(x => x.Pillar).Must(p => p is null || Pillars.All.Contains(p)).WithErrorCode("unknown-choice");
    }
}

internal sealed class SearchEntriesValidator : AbstractValidator<SearchEntriesInput>
{
    public SearchEntriesValidator() => RuleFor(x => x.Figure).IsInEnum();
}
