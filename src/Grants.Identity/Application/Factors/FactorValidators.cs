using FluentValidation;
using Grants.Identity.Domain;
using Grants.Infrastructure.Localization;

namespace Grants.Identity.Application.Factors;

internal sealed class FactorCodeInputValidator : AbstractValidator<FactorCodeInput>
{
    public FactorCodeInputValidator()
    {
        RuleFor(i => i.Token).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
        RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
    }
}

internal sealed class PasskeyOptionsInputValidator : AbstractValidator<PasskeyOptionsInput>
{
    public PasskeyOptionsInputValidator()
    {
        RuleFor(i => i.Token).MaximumLength(IdentityConsts.MaxFactorCodeLength);
        RuleFor(i => i.Language).Must(l => l is null || Languages.All.Contains(l)).WithErrorCode(IdentityErrors.LanguageUnknown);
    }
}

internal sealed class PasskeyInputValidator : AbstractValidator<PasskeyInput>
{
    public PasskeyInputValidator()
    {
        RuleFor(i => i.Token).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
        RuleFor(i => i.Credential).Must(Credentials.Fit).WithErrorCode("bad-request");
    }
}

internal sealed class NewPasskeyInputValidator : AbstractValidator<NewPasskeyInput>
{
    public NewPasskeyInputValidator()
    {
        RuleFor(i => i.Token).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
        RuleFor(i => i.Name).MaximumLength(IdentityConsts.MaxPasskeyNameLength);
        RuleFor(i => i.Credential).Must(Credentials.Fit).WithErrorCode("bad-request");
    }
}

internal sealed class CodeInputValidator : AbstractValidator<CodeInput>
{
    public CodeInputValidator() => RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
}

internal sealed class ConfirmByCodeInputValidator : AbstractValidator<ConfirmByCodeInput>
{
    private const int LongestSecret = 512;

    public ConfirmByCodeInputValidator()
    {
        RuleFor(i => i.Password).NotEmpty().MaximumLength(LongestSecret);
        RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
    }
}

internal static class Credentials
{
    /// <summary>An object, and no larger than any authenticator answers.</summary>
    public static bool Fit(System.Text.Json.JsonElement credential) =>
        credential.ValueKind == System.Text.Json.JsonValueKind.Object && credential.GetRawText().Length <= IdentityConsts.MaxPasskeyJsonLength;
}
