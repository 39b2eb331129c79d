using FluentValidation;
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
        RuleFor(x => x.Donors).NotNull();
        RuleFor(x => x.HoursFrom).NotNull().When(x => x.HoursTo is not null).WithErrorCode(PartnersErrors.HoursIncomplete);
        RuleFor(x => x.HoursTo).NotNull().When(x => x.HoursFrom is not null).WithErrorCode(PartnersErrors.HoursIncomplete);
    }
}

internal sealed class DeclareFundingValidator : AbstractValidator<DeclareFundingInput>
{
    public DeclareFundingValidator()
    {
        RuleFor(x => x.Items).NotNull();
        RuleForEach(x => x.Items).ChildRules(item => item.RuleFor(i => i.Source).MaximumLength(PartnersConsts.SourceMaxLength));
    }
}
