using FluentValidation;
using Grants.Identity.Domain;
using Grants.Infrastructure.Localization;

namespace Grants.Identity.Application.Sessions;

internal sealed class SignInInputValidator : AbstractValidator<SignInInput>
{
    // Far above any real one and low enough that nobody can make us hash a novel.
    private const int LongestSecret = 512;

    public SignInInputValidator()
    {
        RuleFor(i => i.UserName).NotEmpty().MaximumLength(LongestSecret);
        RuleFor(i => i.Password).NotEmpty().MaximumLength(LongestSecret);
        RuleFor(i => i.Language).Must(l => l is null || Languages.All.Contains(l)).WithErrorCode(IdentityErrors.LanguageUnknown);
    }
}
