using FluentValidation;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Permissions;

namespace Grants.Identity.Application.Accounts;

internal sealed class InviteUserInputValidator : AbstractValidator<InviteUserInput>
{
    public InviteUserInputValidator()
    {
        RuleFor(i => i.Roles).NotEmpty().WithErrorCode(IdentityErrors.RolesRequired);
        RuleFor(i => i.OrganisationCode).MaximumLength(IdentityConsts.MaxAffiliationCodeLength);
        RuleFor(i => i.DonorCode).MaximumLength(IdentityConsts.MaxAffiliationCodeLength);
        RuleFor(i => i.Language).Must(Languages.All.Contains).WithErrorCode(IdentityErrors.LanguageUnknown);
        RuleFor(i => i.Mail).MaximumLength(IdentityConsts.MaxMailLength).EmailAddress().When(i => !string.IsNullOrWhiteSpace(i.Mail));
    }
}

internal sealed class InvitePersonInputValidator : AbstractValidator<InvitePersonInput>
{
    public InvitePersonInputValidator()
    {
        RuleFor(i => i.Role).Must(Roles.Partner.Contains).WithErrorCode(IdentityErrors.PersonRoleOnly);
        RuleFor(i => i.DisplayName).MaximumLength(IdentityConsts.MaxDisplayNameLength);
        RuleFor(i => i.Language).Must(Languages.All.Contains).WithErrorCode(IdentityErrors.LanguageUnknown);
        RuleFor(i => i.Mail).MaximumLength(IdentityConsts.MaxMailLength).EmailAddress().When(i => !string.IsNullOrWhiteSpace(i.Mail));
    }
}

internal sealed class UserSearchInputValidator : AbstractValidator<UserSearchInput>
{
    public UserSearchInputValidator()
    {
        RuleFor(i => i.Text).MaximumLength(IdentityConsts.MaxUserNameLength);
        RuleFor(i => i.After).MaximumLength(IdentityConsts.MaxUserNameLength);
        RuleFor(i => i.Role).MaximumLength(IdentityConsts.MaxRoleLength);
        RuleFor(i => i.State).IsEnumName(typeof(Domain.Users.UserState), caseSensitive: false).WithErrorCode("unknown-choice");
    }
}

internal sealed class ChangePasswordInputValidator : AbstractValidator<ChangePasswordInput>
{
    public ChangePasswordInputValidator()
    {
        RuleFor(i => i.Current).NotEmpty();
        RuleFor(i => i.Password).NotEmpty();
    }
}

internal sealed class AcceptInvitationInputValidator : AbstractValidator<AcceptInvitationInput>
{
    public AcceptInvitationInputValidator()
    {
        RuleFor(i => i.Code).NotEmpty();
        RuleFor(i => i.Password).NotEmpty();
    }
}
