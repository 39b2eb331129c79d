using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Funding.Domain.Ledger;

/// <summary>The rate two currencies were changed at: whole millionths, never a floating number, with its source and day.</summary>
internal sealed class PostedRate
{
    private const int Million = 1_000_000;

    private PostedRate()
    {
    }

    /// <summary>Errors: <c>exchange.rate-range</c>.</summary>
    public PostedRate(long millionths, RateOf of, RateSource source, DateOnly on)
    {
        if (millionths is <= 0 or > FundingConsts.MaxRateMillionths) throw new BusinessException(FundingErrors.RateRange).ForField("exchange.rate");
        Millionths = millionths;
        Of = of;
        Source = source;
        On = on;
    }

    /// <summary>1.085 is 1_085_000.</summary>
    public long Millionths { get; private set; }

    /// <summary>Which unit the rate is for.</summary>
    public RateOf Of { get; private set; }

    public RateSource Source { get; private set; }

    /// <summary>The rate's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What an amount is worth in another currency, rounded half up to its smallest unit. Errors: <c>money.overflow</c>, <c>money.not-positive</c>, <c>money.unknown-currency</c>.</summary>
    public Amount Worth(Amount given, string currency)
    {
        var (above, below) = (Scale(currency), Scale(given.Currency));
        if (Of == RateOf.Given) (above, below) = (above * Millionths, below * Million);
        else (above, below) = (above * Million, below * Millionths);
        var minor = ((given.Minor * above) + (below / 2)) / below;
        return minor <= Amount.MaxMinor ? new Amount((long)minor, currency).Positive() : throw new BusinessException(MoneyErrors.Overflow);
    }

    private static Int128 Scale(string currency)
    {
        Int128 scale = 1;
        for (var i = 0; i < Currency.DigitsOf(currency); i++) scale *= 10;
        return scale;
    }
}

/// <summary>One unit of which currency the rate prices in the other.</summary>
internal enum RateOf
{
    /// <summary>1 of what was given is so much of the fund's currency.</summary>
    Given,

    /// <summary>1 of the fund's currency is so much of what was given.</summary>
    Fund,
}

/// <summary>Who said the rate.</summary>
internal enum RateSource
{
    CentralBank,
    EuropeanCentralBank,
    BankAdvice,
    Donor,
}
