using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Funding.Domain.Ledger;

/// <summary>What each act posts, and when it is refused. Pure, so that random acts can be thrown at it.</summary>
/// <remarks>Invariants kept: debits = credits; received ≥ paid; fund ≥ committed ≥ disbursed (product.md).</remarks>
internal static class PostingRules
{
    public static IReadOnlyList<PostingLine> Pledge(FundPosition at, Amount amount) =>
        Pair(LedgerAccount.Receivable, LedgerAccount.Pledged, Checked(at, amount));

    public static IReadOnlyList<PostingLine> CancelPledge(FundPosition at, Amount pledged) =>
        Pair(LedgerAccount.Pledged, LedgerAccount.Receivable, Checked(at, pledged));

    /// <summary>Money arrived: Dr bank, Cr fund. A pledge it fulfils is taken off in the same posting.</summary>
    public static IReadOnlyList<PostingLine> Contribute(FundPosition at, Amount amount, Amount? pledged)
    {
        var lines = Pair(LedgerAccount.Bank, LedgerAccount.Fund, Checked(at, amount));
        return pledged is { } p ? [.. lines, .. CancelPledge(at, p)] : lines;
    }

    /// <summary>Award: Dr fund, Cr committed, a pair for each year it is planned for. Errors: <c>fund.not-enough-free</c>.</summary>
    public static IReadOnlyList<PostingLine> Commit(FundPosition at, Amount amount, IReadOnlyList<YearPart>? years = null)
    {
        var minor = Checked(at, amount);
        if (minor > at.FreeMinor) throw NotEnoughFree(at);
        if (years is null or { Count: 0 }) return Pair(LedgerAccount.Fund, LedgerAccount.Committed, minor);
        if (years.Any(y => y.AmountMinor <= 0) || years.Sum(y => y.AmountMinor) != minor) throw new InvalidOperationException("The years must add up to what is committed.");
        return [.. years.SelectMany(y => Pair(LedgerAccount.Fund, LedgerAccount.Committed, y.AmountMinor, y.Year))];
    }

    /// <summary>What was committed and will not be paid: Dr committed, Cr fund, the latest years first. Errors: <c>ledger.not-committed</c>.</summary>
    public static IReadOnlyList<PostingLine> Release(FundPosition at, Amount amount) =>
        Spread(at.GrantYears, LedgerAccount.Committed, LedgerAccount.Fund, Unsent(at, amount));

    /// <summary>Instalments fall into other years than before: Dr committed in the old year, Cr committed in the new one. Empty when the years are right already.
    /// Only what is not sent moves; what was sent keeps its year. Errors: <c>ledger.not-committed</c> when the years do not add up to what is committed to the grant.</summary>
    /// <remarks>It is given where all of the grant's commitment belongs and not single moves, so that a difference from an earlier act is put right as well.</remarks>
    public static IReadOnlyList<PostingLine> Replan(FundPosition at, IReadOnlyList<YearPart> years)
    {
        var planned = years.GroupBy(y => y.Year).ToDictionary(g => g.Key, g => g.Sum(y => y.AmountMinor));
        var committed = at.GrantYears.ToDictionary(y => y.Year, y => y.Minor);
        if (years.Any(y => y.AmountMinor <= 0) || planned.Values.Sum() != committed.Values.Sum()) throw new BusinessException(FundingErrors.NotCommitted);
        var left = at.GrantUnsentMinor;
        var lines = new List<PostingLine>();

        // The latest years first, on both sides: what is still to come lies there.
        foreach (var to in planned.Keys.OrderDescending())
        {
            foreach (var from in committed.Keys.OrderDescending().ToList())
            {
                var part = Math.Min(left, Math.Min(planned[to] - committed.GetValueOrDefault(to), committed[from] - planned.GetValueOrDefault(from)));
                if (part <= 0) continue;
                lines.Add(PostingLine.Debit(LedgerAccount.Committed, part) with { Year = from });
                lines.Add(PostingLine.Credit(LedgerAccount.Committed, part) with { Year = to });
                committed[from] -= part;
                committed[to] = committed.GetValueOrDefault(to) + part;
                left -= part;
            }
        }

        return lines;
    }

    /// <summary>A pair for each year, until the amount is used up.</summary>
    private static List<PostingLine> Spread(IEnumerable<(int Year, long Minor)> years, LedgerAccount debit, LedgerAccount credit, long minor)
    {
        var left = minor;
        var lines = new List<PostingLine>();
        foreach (var (year, there) in years.TakeWhile(_ => left > 0))
        {
            var part = Math.Min(left, there);
            lines.AddRange(Pair(debit, credit, part, year));
            left -= part;
        }

        return lines;
    }

    /// <summary>Money leaves for another fund of the same donor: Dr fund, Cr bank. Errors: <c>fund.not-enough-free</c>.</summary>
    public static IReadOnlyList<PostingLine> TransferOut(FundPosition at, Amount amount)
    {
        var minor = Checked(at, amount);
        return minor <= at.FreeMinor && minor <= at.BankMinor ? Pair(LedgerAccount.Fund, LedgerAccount.Bank, minor) : throw NotEnoughFree(at);
    }

    /// <summary>Money came from another fund of the same donor: Dr bank, Cr fund.</summary>
    public static IReadOnlyList<PostingLine> TransferIn(FundPosition at, Amount amount) => Pair(LedgerAccount.Bank, LedgerAccount.Fund, Checked(at, amount));

    /// <summary>What the card service kept of a receipt: Dr fund, Cr bank. Errors: <c>fund.not-enough-free</c>.</summary>
    public static IReadOnlyList<PostingLine> CardFee(FundPosition at, Amount fee) => TransferOut(at, fee);

    /// <summary>Sent: Dr in transit, Cr bank. Errors: <c>ledger.not-committed</c>, <c>ledger.not-enough-received</c>.</summary>
    public static IReadOnlyList<PostingLine> Send(FundPosition at, Amount amount)
    {
        var minor = Unsent(at, amount);
        if (minor > at.BankMinor) throw new BusinessException(FundingErrors.NotEnoughReceived);
        return Pair(LedgerAccount.InTransit, LedgerAccount.Bank, minor);
    }

    /// <summary>Confirmed: Dr disbursed, Cr in transit. Errors: <c>ledger.not-in-transit</c>.</summary>
    public static IReadOnlyList<PostingLine> Receive(FundPosition at, Amount amount) =>
        SentYears(LedgerAccount.Disbursed, at, amount);

    /// <summary>Failed: the sending is taken back. Errors: <c>ledger.not-in-transit</c>.</summary>
    public static IReadOnlyList<PostingLine> Fail(FundPosition at, Amount amount) =>
        SentYears(LedgerAccount.Bank, at, amount);

    /// <summary>Sent back unspent: at the bank again and free again. Errors: <c>ledger.not-disbursed</c>.</summary>
    public static IReadOnlyList<PostingLine> Refund(FundPosition at, Amount amount)
    {
        var minor = Checked(at, amount);
        if (minor > at.GrantDisbursedMinor) throw new BusinessException(FundingErrors.NotDisbursed);
        return
        [
            .. Spread(at.GrantDisbursedYears, LedgerAccount.Bank, LedgerAccount.Disbursed, minor),
            .. Spread(at.GrantYears, LedgerAccount.Committed, LedgerAccount.Fund, minor),
        ];
    }

    /// <summary>Takes back a receipt. Errors: <c>fund.not-enough-free</c> when its money is committed already.</summary>
    public static IReadOnlyList<PostingLine> ReverseContribution(FundPosition at, IReadOnlyCollection<PostingLine> posted)
    {
        var taken = posted.Where(l => l.Account == LedgerAccount.Bank).Sum(l => l.DebitMinor);
        if (taken > at.FreeMinor || taken > at.BankMinor) throw NotEnoughFree(at);
        return [.. posted.Select(l => l.Mirrored)];
    }

    private static long Checked(FundPosition at, Amount amount) =>
        amount.Currency == at.Currency ? amount.Positive().Minor : throw new BusinessException(MoneyErrors.CurrencyMismatch);

    private static long Unsent(FundPosition at, Amount amount)
    {
        var minor = Checked(at, amount);
        return minor <= at.GrantUnsentMinor ? minor : throw new BusinessException(FundingErrors.NotCommitted);
    }

    private static long InTransit(FundPosition at, Amount amount)
    {
        var minor = Checked(at, amount);
        return minor == at.OrderInTransitMinor ? minor : throw new BusinessException(FundingErrors.NotInTransit);
    }

    /// <summary>Takes out of transit what is there of the payment, in the years it was sent in.</summary>
    private static IReadOnlyList<PostingLine> SentYears(LedgerAccount to, FundPosition at, Amount amount)
    {
        _ = InTransit(at, amount);
        return [.. at.OrderYears.SelectMany(y => Pair(to, LedgerAccount.InTransit, y.Minor, y.Year))];
    }

    private static IReadOnlyList<PostingLine> Pair(LedgerAccount debit, LedgerAccount credit, long minor, int? year = null) =>
        [PostingLine.Debit(debit, minor) with { Year = year }, PostingLine.Credit(credit, minor) with { Year = year }];

    private static BusinessException NotEnoughFree(FundPosition at) => new BusinessException(FundingErrors.NotEnoughFree)
        .WithData("free", new Amount(at.FreeMinor, at.Currency).ToPlainDecimal()).WithData("currency", at.Currency);
}
