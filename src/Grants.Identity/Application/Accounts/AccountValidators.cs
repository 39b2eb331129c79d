using FluentValidation;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Permissions;

namespace Grants.Identity.Application.Accounts;

internal sealed class InviteUserInputValidator : AbstractValidator<InviteUserInput>
{
    public InviteUserInputValidator()
    {
        RuleFor(i => i.Roles).NotEmpty().WithErrorCode(IdentityErrors.RolesRequired).AtMost(Roles.All.Count);
        RuleForEach(i => i.Roles).MaximumLength(IdentityConsts.MaxRoleLength).Says($"one of {string.Join(", ", Roles.All.Select(r => $"`{r}`"))}, all of one side");
        RuleFor(i => i.OrganisationCode).MaximumLength(IdentityConsts.MaxAffiliationCodeLength);
        RuleFor(i => i.DonorCode).MaximumLength(IdentityConsts.MaxAffiliationCodeLength);
        RuleFor(i => i.Language).NotNull().OneOf(Languages.All).WithErrorCode(IdentityErrors.LanguageUnknown);
        RuleFor(i => i.Mail).MaximumLength(IdentityConsts.MaxMailLength).EmailAddress().When(i => !string.IsNullOrWhiteSpace(i.Mail));
    }
}

internal sealed class InvitePersonInputValidator : AbstractValidator<InvitePersonInput>
{
    public InvitePersonInputValidator()
    {
        RuleFor(i => i.Role).NotNull().OneOf(Roles.Partner).WithErrorCode(IdentityErrors.PersonRoleOnly);
        RuleFor(i => i.DisplayName).MaximumLength(IdentityConsts.MaxDisplayNameLength);
        RuleFor(i => i.Language).NotNull().OneOf(Languages.All).WithErrorCode(IdentityErrors.LanguageUnknown);
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
        RuleFor(i => i.State).NameOf<UserSearchInput, Domain.Users.UserState>();
    }
}

internal sealed class SetRolesInputValidator : AbstractValidator<SetRolesInput>
{
    public SetRolesInputValidator()
    {
        RuleFor(i => i.Roles).AtMost(Roles.All.Count);
        RuleForEach(i => i.Roles).MaximumLength(IdentityConsts.MaxRoleLength).Says($"one of {string.Join(", ", Roles.All.Select(r => $"`{r}`"))}, all of one side");
    }
}

internal sealed class ChangePasswordInputValidator : AbstractValidator<ChangePasswordInput>
{
    public ChangePasswordInputValidator()
    {
        RuleFor(i => i.Current).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
        RuleFor(i => i.Password).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength).Says(PasswordRules.Statement);
    }
}

internal sealed class AcceptInvitationInputValidator : AbstractValidator<AcceptInvitationInput>
{
    public AcceptInvitationInputValidator()
    {
        RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
        RuleFor(i => i.Password).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength).Says(PasswordRules.Statement);
    }
}
