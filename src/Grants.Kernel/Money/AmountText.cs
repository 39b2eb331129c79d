using Grants.Kernel.Errors;
using Grants.Kernel.Text;

namespace Grants.Kernel.Money;

/// <summary>Reads amounts as people type them: ٠-٩ and ۰-۹ as well as 0-9, groups of three or none, a point for the part below one.</summary>
public static class AmountText
{
    /// <summary>Longest text that is looked at; longer is never a number here.</summary>
    public const int MaxLength = 32;

    /// <summary>The amount in minor units. Errors: <c>money.not-a-number</c>, <c>money.too-many-digits</c> (<c>max</c>), <c>money.not-positive</c>, <c>money.overflow</c>, <c>money.unknown-currency</c>.</summary>
    /// <remarks>A comma groups, it never parts: "1,5" is refused rather than guessed at.</remarks>
    public static Amount Parse(string? text, string currency)
    {
        var digits = Currency.DigitsOf(currency);
        var clean = Clean(text);
        if (clean.StartsWith('-') || clean.StartsWith('\u2212')) throw new BusinessException(MoneyErrors.NotPositive);
        var point = clean.IndexOf('.', StringComparison.Ordinal);
        var whole = Ungrouped(point < 0 ? clean : clean[..point]);
        var part = point < 0 ? "" : clean[(point + 1)..];
        if (whole.Length == 0 || !AllDigits(whole) || !AllDigits(part) || (point >= 0 && part.Length == 0)) throw NotANumber();
        part = part.TrimEnd('0');
        if (part.Length > digits) throw new BusinessException(MoneyErrors.TooManyDigits).WithData("max", digits);
        var minor = whole.TrimStart('0') + part.PadRight(digits, '0');
        if (minor.Length > 18) throw new BusinessException(MoneyErrors.Overflow);
        return new Amount(minor.Length == 0 ? 0 : long.Parse(minor, System.Globalization.CultureInfo.InvariantCulture), currency).Positive();
    }

    private static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength) throw NotANumber();
        var latin = Digits.ToLatin(text.Trim());
        // Arabic separators: U+066C groups, U+066B parts. Spaces of all kinds and direction marks only group.
        return string.Concat(latin.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200e' or '\u200f' or '\u061c' or '\u202a' or '\u202c' or '\'')))
            .Replace('\u066C', ',').Replace('\u060C', ',').Replace('\u066B', '.');
    }

    private static string Ungrouped(string whole)
    {
        if (!whole.Contains(',', StringComparison.Ordinal)) return whole;
        var groups = whole.Split(',');
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) ? string.Concat(groups) : throw NotANumber();
    }

    private static bool AllDigits(string text) => text.All(char.IsAsciiDigit);

    private static BusinessException NotANumber() => new(MoneyErrors.NotANumber);
}
