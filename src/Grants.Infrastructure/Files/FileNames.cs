using System.Globalization;
using System.Text;

namespace Grants.Infrastructure.Files;

/// <summary>Makes a name that can be shown of one that somebody sent. It is only ever shown, never a path.</summary>
internal static class FileNames
{
    private const string Nameless = "file";

    /// <summary>
    /// The last part of a path, without control characters and without those that turn the order of letters round; not longer than
    /// <see cref="FileConsts.NameKeptLength"/>, its ending kept. Joiners stay: Sorani needs them.
    /// </summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (!IsHarmful(rune)) kept.Append(rune);
        }

        var clean = kept.ToString().Trim().Trim('.').Trim();
        if (clean.Length == 0) return Nameless;
        return clean.Length <= FileConsts.NameKeptLength ? clean : Shorten(clean);
    }

    private static string Shorten(string name)
    {
        var ending = Path.GetExtension(name);
        if (ending.Length > 8) ending = "";
        var end = FileConsts.NameKeptLength - ending.Length - 1;
        if (char.IsHighSurrogate(name[end - 1])) end--;
        return name[..end] + "…" + ending;
    }

    private static bool IsHarmful(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD or (>= 0xE0000 and <= 0xE007F)
        || rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*';
}
