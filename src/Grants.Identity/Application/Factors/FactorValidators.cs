using FluentValidation;
using Grants.Identity.Domain;
using Grants.Infrastructure.HttpApi.Inputs;
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
        RuleFor(i => i.Language).OneOf(Languages.All).WithErrorCode(IdentityErrors.LanguageUnknown);
    }
}

internal sealed class PasskeyInputValidator : AbstractValidator<PasskeyInput>
{
    public PasskeyInputValidator()
    {
        RuleFor(i => i.Token).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
        RuleFor(i => i.Credential).Must(Credentials.Fit).WithErrorCode("bad-request").Says(Credentials.Statement);
    }
}

internal sealed class NewPasskeyInputValidator : AbstractValidator<NewPasskeyInput>
{
    public NewPasskeyInputValidator()
    {
        RuleFor(i => i.Token).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
        RuleFor(i => i.Name).MaximumLength(IdentityConsts.MaxPasskeyNameLength);
        RuleFor(i => i.Credential).Must(Credentials.Fit).WithErrorCode("bad-request").Says(Credentials.Statement);
    }
}

internal sealed class CodeInputValidator : AbstractValidator<CodeInput>
{
    public CodeInputValidator() => RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
}

internal sealed class ConfirmByCodeInputValidator : AbstractValidator<ConfirmByCodeInput>
{
    public ConfirmByCodeInputValidator()
    {
        RuleFor(i => i.Password).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
        RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxFactorCodeLength);
    }
}

internal static class Credentials
{
    public static string Statement { get; } = string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"a JSON object of at most {IdentityConsts.MaxPasskeyJsonLength} characters, as WebAuthn names its members");

    /// <summary>An object, and no larger than any authenticator answers.</summary>
    public static bool Fit(System.Text.Json.JsonElement credential) =>
        credential.ValueKind == System.Text.Json.JsonValueKind.Object && credential.GetRawText().Length <= IdentityConsts.MaxPasskeyJsonLength;
}
