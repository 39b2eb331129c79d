namespace Grants.Kernel.Money;

/// <summary>ISO 4217 codes this programme may use and the number of digits after the point.</summary>
public static class Currency
{
    /// <summary>Length of every code.</summary>
    public const int CodeLength = 3;

    // ISO 4217, List One. The dinars have three digits by the standard; IQD circulates without any, but banks book it with three.
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["USD"] = 2,
        ["EUR"] = 2,
        ["GBP"] = 2,
        ["SEK"] = 2,
        ["NOK"] = 2,
        ["DKK"] = 2,
        ["CHF"] = 2,
        ["CAD"] = 2,
        ["AUD"] = 2,
        ["TRY"] = 2,
        ["AED"] = 2,
        ["JPY"] = 0,
        ["IQD"] = 3,
        ["JOD"] = 3,
        ["KWD"] = 3,
    };

    /// <summary>All codes, sorted.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Digits.Keys.Order(StringComparer.Ordinal)];

    /// <summary>True when the code is one of <see cref="All"/>.</summary>
    public static bool IsKnown(string? code) => code is not null && Digits.ContainsKey(code);

    /// <summary>Digits after the point. Errors: <c>money.unknown-currency</c>.</summary>
    public static int DigitsOf(string code) =>
        Digits.TryGetValue(code, out var digits) ? digits : throw new Errors.BusinessException(MoneyErrors.UnknownCurrency).WithData("currency", code);
}
