using System.Globalization;
using System.Text;
using Grants.Kernel.Text;

namespace Grants.Infrastructure.Sealing;

/// <summary>A value as it is compared, never as it is kept: what two people type differently for the same thing is the same here.</summary>
/// <remarks>Only for mail addresses, phone numbers, accounts and looking for duplicates (security.md, Two tiers). The value itself is sealed as it was typed, U+200C included.</remarks>
public readonly record struct Comparable
{
    private const string CountryCode = "964";

    private Comparable(string text) => Text = text;

    /// <summary>The compared form; empty when nothing comparable was typed.</summary>
    internal string Text { get; }

    /// <summary>A value of any kind.</summary>
    public static Comparable Of(ComparedAs kind, string value) => kind switch
    {
        ComparedAs.Mail => Mail(value),
        ComparedAs.Phone => Phone(value),
        ComparedAs.Account => Account(value),
        ComparedAs.Words => Words(value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Words in any script: forms of alef, ya and kaf, digits, tatweel, vowel signs, invisible signs, case and spaces make no difference.</summary>
    public static Comparable Words(string value)
    {
        var text = new StringBuilder();
        foreach (var letter in Digits.ToLatin(value.Normalize(NormalizationForm.FormC)).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(letter))
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else if (!IsSilent(letter))
            {
                text.Append(Fold(letter));
            }
        }

        return new Comparable(text.ToString().TrimEnd());
    }

    /// <summary>A mail address, in lower case and without spaces.</summary>
    public static Comparable Mail(string value) => new(string.Concat(Words(value).Text.Where(c => c != ' ')));

    /// <summary>A phone number as <c>+9647701234567</c>: a number without a country is an Iraqi one.</summary>
    public static Comparable Phone(string value)
    {
        var digits = string.Concat(Digits.ToLatin(value).Where(char.IsAsciiDigit));
        if (digits.Length == 0) return default;
        var isForeign = Digits.ToLatin(value).Any(c => c == '+') || digits.StartsWith("00", StringComparison.Ordinal);
        var number = digits.TrimStart('0');
        var isIraqi = number.StartsWith(CountryCode, StringComparison.Ordinal) && (isForeign || number.Length > 10);
        if (isIraqi) number = number[CountryCode.Length..].TrimStart('0');
        return new Comparable(isForeign && !isIraqi ? $"+{number}" : $"+{CountryCode}{number}");
    }

    /// <summary>An account number or IBAN: letters in upper case and digits, nothing between.</summary>
    public static Comparable Account(string value) => new(string.Concat(Digits.ToLatin(value).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());

    /// <summary>Never the value.</summary>
    public override string ToString() => "[sealed]";

    // Tatweel, vowel signs and what nobody sees: U+200C, which Kurdish needs, marks of direction.
    private static bool IsSilent(char letter) => letter is '\u0640' or '\u0670' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static char Fold(char letter) => letter switch
    {
        '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627',
        '\u0649' or '\u064A' => '\u06CC',
        '\u0643' => '\u06A9',
        _ => letter,
    };
}
