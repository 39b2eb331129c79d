namespace Grants.Funding.Domain.Ledger;

/// <summary>Where a fund stands before a posting, in minor units, summed from its entries. Debits count up, credits down; the sign of an account is its side's.</summary>
/// <param name="Currency">Of the fund.</param>
/// <param name="BankMinor">At the bank.</param>
/// <param name="FreeMinor">Received and not committed.</param>
/// <param name="OfGrant">Entries of the grant in question, in this fund.</param>
/// <param name="OfSource">Entries of the payment or contribution in question, in this fund.</param>
internal sealed record FundPosition(
    string Currency, long BankMinor, long FreeMinor, IReadOnlyList<PositionSum> OfGrant, IReadOnlyList<PositionSum> OfSource)
{
    public static FundPosition Of(FundLedger book, IEnumerable<PositionSum> ofGrant, IEnumerable<PositionSum> ofSource) =>
        new(book.Currency, book.Net(LedgerAccount.Bank), -book.Net(LedgerAccount.Fund), [.. ofGrant], [.. ofSource]);

    /// <summary>Of the grant in question: committed and not yet sent.</summary>
    public long GrantUnsentMinor => checked(
        -Net(OfGrant, LedgerAccount.Committed) - Net(OfGrant, LedgerAccount.InTransit) - Net(OfGrant, LedgerAccount.Disbursed));

    /// <summary>Of the payment in question: sent and not confirmed.</summary>
    public long OrderInTransitMinor => Net(OfSource, LedgerAccount.InTransit);

    /// <summary>What is on its way of the payment in question by the year it was sent in: what happens to it later counts there too.</summary>
    public IEnumerable<(int Year, long Minor)> OrderYears => ByYear(OfSource, LedgerAccount.InTransit, 1);

    /// <summary>What is committed to the grant by year, the latest first.</summary>
    public IEnumerable<(int Year, long Minor)> GrantYears => ByYear(OfGrant, LedgerAccount.Committed, -1).OrderByDescending(y => y.Year);

    /// <summary>Of the grant in question: confirmed by the partner and not sent back.</summary>
    public long GrantDisbursedMinor => Net(OfGrant, LedgerAccount.Disbursed);

    /// <summary>What was confirmed of the grant by year, the latest first.</summary>
    public IEnumerable<(int Year, long Minor)> GrantDisbursedYears => ByYear(OfGrant, LedgerAccount.Disbursed, 1).OrderByDescending(y => y.Year);

    private static IEnumerable<(int Year, long Minor)> ByYear(IEnumerable<PositionSum> sums, LedgerAccount account, int side) => sums
        .Where(s => s.Account == account).GroupBy(s => s.Year).Select(g => (g.Key, side * g.Sum(s => s.DebitMinor - s.CreditMinor))).Where(y => y.Item2 > 0);

    private static long Net(IEnumerable<PositionSum> sums, LedgerAccount account) =>
        sums.Where(s => s.Account == account).Sum(s => s.DebitMinor - s.CreditMinor);
}

/// <summary>Entries of one account and year summed.</summary>
internal readonly record struct PositionSum(LedgerAccount Account, int Year, long DebitMinor, long CreditMinor);
