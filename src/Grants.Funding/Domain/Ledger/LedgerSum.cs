namespace Grants.Funding.Domain.Ledger;

/// <summary>All entries of one account, year and currency of a fund, summed. Kept with each posting in its transaction, so that no reader has to add up the book.</summary>
internal sealed class LedgerSum
{
    private LedgerSum()
    {
    }

    public LedgerSum(LedgerAccount account, int year, string currency)
    {
        Account = account;
        Year = year;
        Currency = currency;
    }

    public LedgerAccount Account { get; private set; }

    public int Year { get; private set; }

    public string Currency { get; private set; } = "";

    public long DebitMinor { get; private set; }

    public long CreditMinor { get; private set; }

    public long NetMinor => DebitMinor - CreditMinor;

    internal void Add(LedgerEntry entry)
    {
        DebitMinor = checked(DebitMinor + entry.DebitMinor);
        CreditMinor = checked(CreditMinor + entry.CreditMinor);
    }
}
