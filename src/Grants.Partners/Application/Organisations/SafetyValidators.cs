using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;

namespace Grants.Partners.Application.Organisations;

internal sealed class SaveSafetyValidator : AbstractValidator<SaveSafetyInput>
{
    public SaveSafetyValidator()
    {
        RuleFor(x => x.Channel).IsInEnum();
        RuleFor(x => x.NameVisibility).IsInEnum();
        RuleFor(x => x.PlacePrecision).IsInEnum();
        RuleFor(x => x.CodeWord).MaximumLength(PartnersConsts.CodeWordMaxLength);
        RuleFor(x => x.Donors).NotNull().AtMost(PartnersConsts.MaxNamedDonors);
        RuleFor(x => x.HoursFrom).NotNull().When(x => x.HoursTo is not null).WithErrorCode(PartnersErrors.HoursIncomplete);
        RuleFor(x => x.HoursTo).NotNull().When(x => x.HoursFrom is not null).WithErrorCode(PartnersErrors.HoursIncomplete);
    }
}

internal sealed class DeclareFundingValidator : AbstractValidator<DeclareFundingInput>
{
    public DeclareFundingValidator()
    {
        RuleFor(x => x.Items).NotNull().AtMost(PartnersConsts.MaxDeclared).WithErrorCode(PartnersErrors.TooManyDeclared);
        RuleForEach(x => x.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Amount).AmountText();
            item.RuleFor(i => i.Currency).OneOf(Currency.All).WithErrorCode(MoneyErrors.UnknownCurrency);
            item.RuleFor(i => i.Source).MaximumLength(PartnersConsts.SourceMaxLength);
        });
    }
}
