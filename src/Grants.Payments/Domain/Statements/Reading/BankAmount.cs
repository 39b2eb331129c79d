using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Text;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Amounts as banks write them, a sign and zero included.</summary>
internal static class BankAmount
{
    /// <summary>Minor units with their sign, or the code of what is wrong.</summary>
    public static (long Minor, string? Problem) Read(string text, string currency)
    {
        var plain = Digits.ToLatin(text).Trim().Trim('\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c');
        var isNegative = plain.StartsWith('-') || plain.StartsWith('\u2212') || plain.EndsWith('-') || (plain.StartsWith('(') && plain.EndsWith(')'));
        plain = PointFor(plain.Trim('-', '\u2212', '(', ')', '+', ' '));
        if (plain.Length > 0 && plain.All(c => c is '0' or '.' or ',')) return (0, plain.Count(c => c == '.') <= 1 ? null : FileProblems.AmountWrong);
        try
        {
            var minor = AmountText.Parse(plain, currency).Minor;
            return (isNegative ? -minor : minor, null);
        }
        catch (BusinessException e)
        {
            return (0, e.Code switch
            {
                MoneyErrors.TooManyDigits => FileProblems.AmountDigits,
                MoneyErrors.Overflow => FileProblems.AmountLarge,
                MoneyErrors.UnknownCurrency => FileProblems.CurrencyUnknown,
                _ => FileProblems.AmountWrong,
            });
        }
    }

    // "1.234,56": a comma before the last one or two digits parts; before three it groups, as AmountText reads it.
    private static string PointFor(string text)
    {
        var comma = text.LastIndexOf(',');
        return comma < 0 || text.Length - comma - 1 is not (1 or 2) || text.IndexOf('.', comma) >= 0
            ? text
            : text[..comma].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + "." + text[(comma + 1)..];
    }
}
