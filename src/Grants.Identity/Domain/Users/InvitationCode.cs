using System.Security.Cryptography;
using Grants.Kernel.Text;

namespace Grants.Identity.Domain.Users;

/// <summary>A code that can be read out over a telephone, e.g. <c>K7QM-3F9T-WXZ2</c>: no letter or digit that looks or sounds like another.</summary>
/// <param name="Selector">First four characters.</param>
/// <param name="Secret">The other eight, about 39 bits.</param>
internal sealed record InvitationCode(string Selector, string Secret)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int GroupLength = 4;

    /// <summary>As given to the person.</summary>
    public string Text => $"{Selector}-{Secret[..GroupLength]}-{Secret[GroupLength..]}";

    /// <summary>A new random code.</summary>
    public static InvitationCode Create() => new(
        RandomNumberGenerator.GetString(Alphabet, IdentityConsts.InvitationSelectorLength),
        RandomNumberGenerator.GetString(Alphabet, IdentityConsts.InvitationSecretLength));

    /// <summary>Reads what was typed: spaces, hyphens, small letters and Arabic digits are fine. Null when it cannot be a code.</summary>
    public static InvitationCode? Parse(string? typed)
    {
        if (typed is null || typed.Length > 3 * (IdentityConsts.InvitationSelectorLength + IdentityConsts.InvitationSecretLength)) return null;
        var text = string.Concat(Digits.ToLatin(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return text.Length == IdentityConsts.InvitationSelectorLength + IdentityConsts.InvitationSecretLength && text.All(Alphabet.Contains)
            ? new(text[..IdentityConsts.InvitationSelectorLength], text[IdentityConsts.InvitationSelectorLength..])
            : null;
    }

    /// <summary>Never the code.</summary>
    public override string ToString() => "[code]";
}
