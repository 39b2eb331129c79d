using System.Text;
using Grants.Kernel.Errors;

namespace Grants.Identity.Domain.Passwords;

/// <summary>Long is enough: no classes, no forced change (security.md), unless it is what everybody tries.</summary>
internal static class PasswordRules
{
    // Next to these, a few letters of one's own do not help either.
    private static readonly string[] Common =
    [
        "passwordpassword", "password12345", "passw0rdpassw0rd", "iloveyouiloveyou", "qwertyuiop", "qwertyqwerty", "asdfghjkl", "1q2w3e4r5t",
        "letmeinletmein", "welcomewelcome", "adminadmin", "administrator", "correcthorsebattery", "workspaceworkspace", "changemechangeme",
        "abcdefghijklmno", "123456789", "987654321", "iraqiraqiraq", "kurdistankurdistan", "baghdadbaghdad",
    ];

    /// <summary>The rules in words.</summary>
    public static string Statement { get; } = string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{IdentityConsts.MinPasswordLength} to {IdentityConsts.MaxPasswordLength} characters, {IdentityConsts.MinDistinctCharacters} of them different; not a listed or leaked one, not the user name");

    /// <summary>One form for one text: keyboards compose letters differently.</summary>
    public static string Normalise(string password) => password.Normalize(NormalizationForm.FormC);

    /// <summary>Errors at the field <c>password</c>: <c>password.too-short</c>, <c>password.too-long</c>, <c>password.too-common</c>.</summary>
    public static void Check(string password)
    {
        var length = Normalise(password).EnumerateRunes().Count();
        if (length < IdentityConsts.MinPasswordLength)
            throw Refuse(IdentityErrors.PasswordTooShort).WithData("min", IdentityConsts.MinPasswordLength);
        if (length > IdentityConsts.MaxPasswordLength)
            throw Refuse(IdentityErrors.PasswordTooLong).WithData("max", IdentityConsts.MaxPasswordLength);

        var folded = Fold(password);
        var rest = Common.Aggregate(folded, static (text, common) => text.Replace(common, string.Empty, StringComparison.Ordinal));
        var (own, words) = WeakPasswords.Measure(password);
        if (password.EnumerateRunes().Distinct().Count() < IdentityConsts.MinDistinctCharacters
            || LeakedPasswords.Has(folded)
            || (rest.Length < folded.Length && rest.Length < IdentityConsts.MinOwnCharacters)
            || (own < IdentityConsts.MinOwnLetters && words <= IdentityConsts.MaxListedWords))
            throw Refuse(IdentityErrors.PasswordTooCommon);
    }

    /// <summary>Errors at the field <c>password</c>: <c>password.has-user-name</c>.</summary>
    public static void CheckAgainst(string password, string userName)
    {
        if (Fold(password).Contains(Fold(userName), StringComparison.Ordinal)) throw Refuse(IdentityErrors.PasswordHasUserName);
    }

    private static string Fold(string text) => string.Concat(text.ToLowerInvariant().Where(c => c is not (' ' or '-' or '_' or '.')));

    private static BusinessException Refuse(string code) => new BusinessException(code).ForField("password");
}
