using FluentValidation;
using Grants.Identity.Domain;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Infrastructure.Localization;

namespace Grants.Identity.Application.Sessions;

internal sealed class SignInInputValidator : AbstractValidator<SignInInput>
{
    public SignInInputValidator()
    {
        RuleFor(i => i.UserName).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
        RuleFor(i => i.Password).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
        RuleFor(i => i.Language).OneOf(Languages.All).WithErrorCode(IdentityErrors.LanguageUnknown);
    }
}

internal sealed class LanguageInputValidator : AbstractValidator<LanguageInput>
{
    public LanguageInputValidator() => RuleFor(i => i.Language).OneOf(Languages.All).WithErrorCode(IdentityErrors.LanguageUnknown);
}

internal sealed class UnlockInputValidator : AbstractValidator<UnlockInput>
{
    public UnlockInputValidator() => RuleFor(i => i.Password).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
}
