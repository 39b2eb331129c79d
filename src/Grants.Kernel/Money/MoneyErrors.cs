namespace Grants.Kernel.Money;

/// <summary>Codes of errors about amounts.</summary>
public static class MoneyErrors
{
    /// <summary>The currency is not one of <see cref="Currency.All"/>.</summary>
    public const string UnknownCurrency = "money.unknown-currency";

    /// <summary>Two amounts of different currencies met.</summary>
    public const string CurrencyMismatch = "money.currency-mismatch";

    /// <summary>The result does not fit 64 bits of minor units.</summary>
    public const string Overflow = "money.overflow";

    /// <summary>An amount must be above zero.</summary>
    public const string NotPositive = "money.not-positive";

    /// <summary>The text is not a number.</summary>
    public const string NotANumber = "money.not-a-number";

    /// <summary>More digits after the point than the currency has.</summary>
    public const string TooManyDigits = "money.too-many-digits";
}
