using System.Text.RegularExpressions;
using Grants.Kernel.Errors;
using Grants.Kernel.Text;

namespace Grants.Payments.Domain.Payees;

/// <summary>International bank account numbers (ISO 13616) as people type them.</summary>
internal static partial class Iban
{
    /// <summary>Upper case without spaces, digits in Latin form. Errors: <c>payee.iban-shape</c>, <c>payee.iban-iraq</c>, <c>payee.iban-check</c>; none carries the number.</summary>
    public static string Parse(string? text)
    {
        if (text is null || text.Length > PaymentsConsts.IbanLength * 3) throw new BusinessException(PaymentsErrors.IbanShape);
        var iban = string.Concat(Digits.ToLatin(text).Where(IsKept)).ToUpperInvariant();
        if (!General().IsMatch(iban)) throw new BusinessException(PaymentsErrors.IbanShape);
        if (iban.StartsWith("IQ", StringComparison.Ordinal) && !Iraqi().IsMatch(iban)) throw new BusinessException(PaymentsErrors.IbanIraq);
        return Mod97(iban) == 1 ? iban : throw new BusinessException(PaymentsErrors.IbanCheck);
    }

    /// <summary>Groups of four, as printed on paper.</summary>
    public static string Display(string iban) => string.Join(' ', iban.Chunk(4).Select(c => new string(c)));

    // Spaces, hyphens and the invisible direction marks that come with text copied from right-to-left mail.
    private static bool IsKept(char c) => !char.IsWhiteSpace(c) && c != '-' && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format;

    // ISO 7064 MOD 97-10: first four characters to the end, letters as 10..35.
    private static int Mod97(string iban)
    {
        var rest = 0;
        foreach (var c in iban.AsSpan(4)) rest = Add(rest, c);
        foreach (var c in iban.AsSpan(0, 4)) rest = Add(rest, c);
        return rest;

        static int Add(int rest, char c) => char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex General();

    // IQ2!n4!a3!n12!n (SWIFT IBAN registry).
    [GeneratedRegex("^IQ[0-9]{2}[A-Z]{4}[0-9]{15}$", RegexOptions.CultureInvariant)]
    private static partial Regex Iraqi();
}
