using Grants.Kernel.Errors;

namespace Grants.Kernel.Money;

/// <summary>Money: whole minor units (cents, fils) of one currency. Never a floating or decimal value.</summary>
/// <param name="Minor">Minor units; 29,000 USD is 2_900_000.</param>
/// <param name="Currency">ISO 4217 code.</param>
public readonly record struct Amount(long Minor, string Currency)
{
    /// <summary>The largest amount a form accepts: far below overflow, far above any grant.</summary>
    public const long MaxMinor = 100_000_000_000_000;

    /// <summary>Nothing of a currency.</summary>
    public static Amount Zero(string currency) => new(0, currency);

    /// <summary>Adds two amounts. Errors: <c>money.currency-mismatch</c>, <c>money.overflow</c>.</summary>
    public Amount Plus(Amount other) => With(other, static (a, b) => checked(a + b));

    /// <summary>Takes one from the other; may become negative. Errors as <see cref="Plus"/>.</summary>
    public Amount Minus(Amount other) => With(other, static (a, b) => checked(a - b));

    /// <summary>Returns itself when above zero and at most <see cref="MaxMinor"/>. Errors: <c>money.not-positive</c>, <c>money.overflow</c>, <c>money.unknown-currency</c>.</summary>
    public Amount Positive()
    {
        _ = Money.Currency.DigitsOf(Currency);
        if (Minor <= 0) throw new BusinessException(MoneyErrors.NotPositive);
        return Minor <= MaxMinor ? this : throw new BusinessException(MoneyErrors.Overflow);
    }

    /// <summary>Plain decimal text for files of other systems, for example <c>29000.00</c>: point, no grouping.</summary>
    public string ToPlainDecimal()
    {
        var digits = Money.Currency.DigitsOf(Currency);
        var negative = Minor < 0;
        var text = Int128.Abs(Minor).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var plain = digits == 0 ? text : $"{text[..^digits]}.{text[^digits..]}";
        return negative ? "-" + plain : plain;
    }

    private Amount With(Amount other, Func<long, long, long> operation)
    {
        if (Currency != other.Currency) throw new BusinessException(MoneyErrors.CurrencyMismatch);
        try
        {
            return new Amount(operation(Minor, other.Minor), Currency);
        }
        catch (OverflowException e)
        {
            throw new BusinessException(MoneyErrors.Overflow, e);
        }
    }
}
