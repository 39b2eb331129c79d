using System.Globalization;
using System.Text;
using Grants.Kernel.Text;

namespace Grants.Payments.Domain.Payees;

/// <summary>Writes a name in Arabic letters with Latin ones, letter by letter, as banks' own forms do. Short vowels are not written in Arabic, so a
/// person checks the outcome against the bank's paper: it is a help in typing, never the last word.</summary>
internal static class LatinLetters
{
    private static readonly Dictionary<char, string> Table = new()
    {
        ['ا'] = "a",
        ['أ'] = "a",
        ['إ'] = "i",
        ['آ'] = "a",
        ['ء'] = "",
        ['ؤ'] = "u",
        ['ئ'] = "",
        ['ب'] = "b",
        ['ت'] = "t",
        ['ث'] = "th",
        ['ج'] = "j",
        ['ح'] = "h",
        ['خ'] = "kh",
        ['د'] = "d",
        ['ذ'] = "dh",
        ['ر'] = "r",
        ['ز'] = "z",
        ['س'] = "s",
        ['ش'] = "sh",
        ['ص'] = "s",
        ['ض'] = "d",
        ['ط'] = "t",
        ['ظ'] = "z",
        ['ع'] = "a",
        ['غ'] = "gh",
        ['ف'] = "f",
        ['ق'] = "q",
        ['ك'] = "k",
        ['ل'] = "l",
        ['م'] = "m",
        ['ن'] = "n",
        ['ه'] = "h",
        ['و'] = "w",
        ['ي'] = "y",
        ['ى'] = "a",
        ['ة'] = "a",
        // Kurdish.
        ['ە'] = "e",
        ['ێ'] = "e",
        ['ۆ'] = "o",
        ['ڕ'] = "r",
        ['ڵ'] = "l",
        ['ڤ'] = "v",
        ['گ'] = "g",
        ['چ'] = "ch",
        ['پ'] = "p",
        ['ژ'] = "zh",
        ['ک'] = "k",
        ['ی'] = "y",
        ['ھ'] = "h",
    };

    /// <summary>The name in Latin letters, or null when it has a letter that is not known: then a person writes it.</summary>
    public static string? Of(string name)
    {
        var latin = new StringBuilder(name.Length);
        foreach (var c in Digits.ToLatin(name).Normalize(NormalizationForm.FormC).Replace("وو", "U", StringComparison.Ordinal))
        {
            if (c == 'U') latin.Append('u');
            else if (Table.TryGetValue(c, out var letters)) latin.Append(letters);
            else if (c < 128) latin.Append(c);
            // Vowel marks, the long stroke and the marks that join or part letters are not spoken.
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && c != 'ـ') return null;
        }

        return string.Join(' ', latin.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
