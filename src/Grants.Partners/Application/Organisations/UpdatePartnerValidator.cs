using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Infrastructure.Localization;
using Grants.Partners.Contracts;

namespace Grants.Partners.Application.Organisations;

internal sealed class UpdatePartnerValidator : AbstractValidator<UpdatePartnerInput>
{
    public UpdatePartnerValidator()
    {
        RuleFor(x => x.Name).NotEmpty().MaximumLength(PartnersConsts.NameMaxLength);
        RuleFor(x => x.Aliases).NotNull().AtMost(PartnersConsts.MaxNames).Says($"new ones {PartnersConsts.MaxAliases} in all; former names stay on top");
        RuleForEach(x => x.Aliases).MaximumLength(PartnersConsts.NameMaxLength);
        RuleFor(x => x.Governorates).NotEmpty().WithErrorCode(PartnersErrors.GovernorateMissing).AtMost(Governorates.All.Count);
        RuleForEach(x => x.Governorates).OneOf(Governorates.All.Select(g => g.Code));
        RuleFor(x => x.Themes).NotNull().AtMost(Themes.All.Count);
        RuleForEach(x => x.Themes).OneOf(Themes.All);
        RuleFor(x => x.Languages).NotNull().AtMost(Languages.All.Count);
        RuleForEach(x => x.Languages).OneOf(Languages.All);
        RuleFor(x => x.Notes).MaximumLength(PartnersConsts.NotesMaxLength);
        RuleFor(x => x.Registrations).NotNull().AtMost(PartnersConsts.MaxRegistrations).WithErrorCode("partner.too-many-registrations");
        RuleForEach(x => x.Registrations).SetValidator(new RegistrationValidator());
    }

    private sealed class RegistrationValidator : AbstractValidator<RegistrationDto>
    {
        public RegistrationValidator()
        {
            RuleFor(x => x.Region).OneOf(["federal", "kri"]);
            RuleFor(x => x.Authority).NotEmpty().MaximumLength(PartnersConsts.RegistrationMaxLength);
            RuleFor(x => x.Number).NotEmpty().MaximumLength(PartnersConsts.RegistrationMaxLength);
            RuleFor(x => x.ExpiresOn).Must((r, expires) => expires is null || r.StartsOn is null || expires >= r.StartsOn)
                .WithErrorCode(PartnersErrors.ExpiryBeforeStart).Says("not before `startsOn`");
        }
    }
}

internal sealed class SearchPartnersValidator : AbstractValidator<SearchPartnersInput>
{
    public SearchPartnersValidator()
    {
        RuleFor(x => x.Governorate).MaximumLength(PartnersConsts.CodeMaxLength);
        RuleFor(x => x.Region).MaximumLength(PartnersConsts.CodeMaxLength);
        RuleFor(x => x.After).MaximumLength(PartnersConsts.CodeMaxLength);
    }
}
