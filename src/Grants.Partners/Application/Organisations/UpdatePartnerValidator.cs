using FluentValidation;
using Grants.Infrastructure.Localization;
using Grants.Partners.Contracts;

namespace Grants.Partners.Application.Organisations;

internal sealed class UpdatePartnerValidator : AbstractValidator<UpdatePartnerInput>
{
    public UpdatePartnerValidator()
    {
        RuleFor(x => x.Name).NotEmpty().MaximumLength(PartnersConsts.NameMaxLength);
        RuleFor(x => x.Aliases).NotNull();
        RuleForEach(x => x.Aliases).MaximumLength(PartnersConsts.NameMaxLength);
        RuleFor(x => x.Governorates).NotEmpty().WithErrorCode(PartnersErrors.GovernorateMissing);
        RuleForEach(x => x.Governorates).Must(g => g is not null && Governorates.IsKnown(g)).WithErrorCode("unknown-choice");
        RuleFor(x => x.Themes).NotNull();
        RuleForEach(x => x.Themes).Must(Themes.All.Contains).WithErrorCode("unknown-choice");
        RuleFor(x => x.Languages).NotNull();
        RuleForEach(x => x.Languages).Must(Languages.All.Contains).WithErrorCode("unknown-choice");
        RuleFor(x => x.Notes).MaximumLength(PartnersConsts.NotesMaxLength);
        RuleFor(x => x.Registrations).NotNull().Must(r => r is null || r.Count <= PartnersConsts.MaxRegistrations).WithErrorCode("partner.too-many-registrations");
        RuleForEach(x => x.Registrations).SetValidator(new RegistrationValidator());
    }

    private sealed class RegistrationValidator : AbstractValidator<RegistrationDto>
    {
        public RegistrationValidator()
        {
            RuleFor(x => x.Region).Must(r => r is "federal" or "kri").WithErrorCode("unknown-choice");
            RuleFor(x => x.Authority).NotEmpty().MaximumLength(PartnersConsts.RegistrationMaxLength);
            RuleFor(x => x.Number).NotEmpty().MaximumLength(PartnersConsts.RegistrationMaxLength);
            RuleFor(x => x.ExpiresOn).Must((r, expires) => expires is null || r.StartsOn is null || expires >= r.StartsOn)
                .WithErrorCode(PartnersErrors.ExpiryBeforeStart);
        }
    }
}
