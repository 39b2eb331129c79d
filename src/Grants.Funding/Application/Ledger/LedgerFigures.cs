using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;

namespace Grants.Funding.Application.Ledger;

/// <summary>What a fund's page says, from the sums kept with the book.</summary>
internal static class LedgerFigures
{
    public static FundBalance BalanceOf(FundLedger book)
    {
        var free = -book.Net(LedgerAccount.Fund);
        var committed = -book.Net(LedgerAccount.Committed);
        return new FundBalance(
            book.Currency, checked(free + committed), book.Net(LedgerAccount.Receivable), committed,
            book.Net(LedgerAccount.InTransit), book.Net(LedgerAccount.Disbursed), free);
    }

    /// <summary>One row for each year from the first with money to the last; the columns add up to the balance, free is what is left at each year's end.</summary>
    public static IReadOnlyList<FundYear> YearsOf(FundLedger book)
    {
        var own = book.Sums.Where(s => s.Currency == book.Currency && Shown.Contains(s.Account)).ToList();
        if (own.Count == 0) return [];
        var years = new List<FundYear>();
        var free = 0L;
        for (var year = own.Min(s => s.Year); year <= own.Max(s => s.Year); year++)
        {
            long Net(LedgerAccount account) => own.Where(s => s.Account == account && s.Year == year).Sum(s => s.NetMinor);
            var committed = -Net(LedgerAccount.Committed);
            var added = -Net(LedgerAccount.Fund);
            free += added;
            years.Add(new FundYear(
                year, added + committed, committed, Net(LedgerAccount.InTransit), Net(LedgerAccount.Disbursed), free, year <= book.ClosedThrough));
        }

        return years;
    }

    private static readonly LedgerAccount[] Shown = [LedgerAccount.Fund, LedgerAccount.Committed, LedgerAccount.InTransit, LedgerAccount.Disbursed];
}

/// <summary>A fund in one calendar year, in minor units of its currency.</summary>
/// <param name="Year">Calendar year in Baghdad.</param>
/// <param name="ReceivedMinor">Arrived in it.</param>
/// <param name="CommittedMinor">Planned for it.</param>
/// <param name="InTransitMinor">Sent in it and not confirmed.</param>
/// <param name="DisbursedMinor">Sent in it and confirmed.</param>
/// <param name="FreeMinor">Received until its end and not planned for it or before it.</param>
/// <param name="IsClosed">Nothing is booked in it any more.</param>
internal sealed record FundYear(int Year, long ReceivedMinor, long CommittedMinor, long InTransitMinor, long DisbursedMinor, long FreeMinor, bool IsClosed);
