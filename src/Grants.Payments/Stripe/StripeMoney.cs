using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;

namespace Grants.Payments.Stripe;

/// <summary>Amounts as Stripe counts them (its page "Currencies"): the smallest unit, of three-decimal currencies with a last digit of 0.</summary>
internal static class StripeMoney
{
    private const int ThreeDigits = 3;
    private const int LastDigit = 10;

    // Iraqi dinars cannot be charged there at all.
    private static readonly HashSet<string> NotTaken = new(["IQD"], StringComparer.Ordinal);

    /// <summary>Errors: <c>card.currency</c> for money it does not take, <c>card.rounded</c> when three digits do not end in 0.</summary>
    public static long ToStripe(Amount amount)
    {
        if (NotTaken.Contains(amount.Currency)) throw new BusinessException(CardErrors.Currency).WithData("currency", amount.Currency);
        var minor = amount.Positive().Minor;
        return Currency.DigitsOf(amount.Currency) == ThreeDigits && minor % LastDigit != 0 ? throw new BusinessException(CardErrors.Rounded) : minor;
    }

    /// <summary>What Stripe says, in our units. Errors: <c>money.unknown-currency</c>.</summary>
    public static Amount FromStripe(long minor, string currency)
    {
        var code = currency.ToUpperInvariant();
        _ = Currency.DigitsOf(code);
        return new Amount(minor, code);
    }

    /// <summary>As Stripe writes it.</summary>
    public static string Code(string currency) => currency.ToLowerInvariant();
}
