using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Funding.Domain.Ledger;

/// <summary>Money given in another currency: a pair of entries in each currency, both worth the same at the rate of the day.</summary>
internal static class ExchangeRules
{
    /// <summary>A difference above a quarter of the worth is a slip of the pen, not a bank's rate.</summary>
    private const int FarthestPart = 4;

    /// <summary>In the money given: Dr exchange, Cr given. In the fund's: Dr given (what arrived), fees and difference, Cr exchange (the worth).
    /// Errors: <c>exchange.same-currency</c>, <c>exchange.rate-far</c> (<c>worth</c>, <c>currency</c>), <c>money.*</c>.</summary>
    public static IReadOnlyList<PostingLine> Of(Amount given, Amount arrived, long feesMinor, PostedRate rate)
    {
        if (given.Currency == arrived.Currency) throw new BusinessException(FundingErrors.SameCurrency).ForField("exchange.currency");
        if (feesMinor < 0) throw new BusinessException(MoneyErrors.NotPositive).ForField("exchange.fees");
        var worth = rate.Worth(given.Positive(), arrived.Currency);
        var difference = worth.Minor - arrived.Positive().Minor - feesMinor;
        if (Math.Abs(difference) > worth.Minor / FarthestPart)
            throw new BusinessException(FundingErrors.RateFar).ForField("exchange.rate").WithData("worth", worth.ToPlainDecimal()).WithData("currency", worth.Currency);
        var lines = new List<PostingLine>
        {
            PostingLine.Debit(LedgerAccount.Exchange, given.Minor) with { Currency = given.Currency },
            PostingLine.Credit(LedgerAccount.Given, given.Minor) with { Currency = given.Currency },
            PostingLine.Debit(LedgerAccount.Given, arrived.Minor),
        };
        if (feesMinor > 0) lines.Add(PostingLine.Debit(LedgerAccount.ExchangeFees, feesMinor));
        if (difference > 0) lines.Add(PostingLine.Debit(LedgerAccount.ExchangeDifference, difference));
        if (difference < 0) lines.Add(PostingLine.Credit(LedgerAccount.ExchangeDifference, -difference));
        lines.Add(PostingLine.Credit(LedgerAccount.Exchange, worth.Minor));
        return lines;
    }
}
