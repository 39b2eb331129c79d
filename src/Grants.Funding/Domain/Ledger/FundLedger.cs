using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Funding.Domain.Ledger;

/// <summary>The book of one fund. Every posting counts it up, so two postings that did not know of each other cannot both be saved.</summary>
internal sealed class FundLedger : AggregateRoot, IDonorScoped
{
    private readonly List<LedgerSum> sums = [];

    private FundLedger()
    {
    }

    /// <summary>Has the fund's own id.</summary>
    public FundLedger(Guid fundId, Guid donorId, string currency)
    {
        Id = fundId;
        DonorId = donorId;
        Currency = currency;
    }

    public Guid DonorId { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Number of the last posting.</summary>
    public int Postings { get; private set; }

    /// <summary>This year and all before it are closed; null when none is.</summary>
    public int? ClosedThrough { get; private set; }

    /// <summary>The book by account, year and currency.</summary>
    public IReadOnlyCollection<LedgerSum> Sums => sums;

    public long Net(LedgerAccount account) => sums.Where(s => s.Account == account && s.Currency == Currency).Sum(s => s.NetMinor);

    /// <summary>Makes a posting of lines that <see cref="PostingRules"/> allowed. Errors: <c>ledger.year-closed</c> (<c>year</c>), <c>money.overflow</c>.</summary>
    public LedgerPosting Post(PostingAct act, IReadOnlyList<PostingLine> lines, DateTime at)
    {
        if (act.Day.Year <= ClosedThrough) throw new BusinessException(FundingErrors.YearClosed).WithData("year", act.Day.Year);
        var posting = LedgerPosting.Of(this, Postings + 1, act, lines, at);
        try
        {
            foreach (var entry in posting.Entries) SumOf(entry).Add(entry);
        }
        catch (OverflowException e)
        {
            throw new BusinessException(MoneyErrors.Overflow, e);
        }

        Postings++;
        return posting;
    }

    /// <summary>Nothing more is booked in the year or before it. Errors: <c>ledger.year-not-over</c>, <c>ledger.year-closed</c>.</summary>
    public void CloseYear(int year, int thisYear)
    {
        if (year >= thisYear) throw new BusinessException(FundingErrors.YearNotOver).ForField("year");
        if (year <= ClosedThrough) throw new BusinessException(FundingErrors.YearClosed).WithData("year", year);
        ClosedThrough = year;
    }

    /// <summary>Opens the last closed year again, back to what was closed before. Errors: <c>ledger.later-year-closed</c>.</summary>
    public void ReopenYear(int year, int? closedBefore)
    {
        if (year != ClosedThrough) throw new BusinessException(FundingErrors.LaterYearClosed);
        ClosedThrough = closedBefore;
    }

    private LedgerSum SumOf(LedgerEntry entry)
    {
        var sum = sums.FirstOrDefault(s => s.Account == entry.Account && s.Year == entry.Year && s.Currency == entry.Currency);
        if (sum is null) sums.Add(sum = new LedgerSum(entry.Account, entry.Year, entry.Currency));
        return sum;
    }
}

/// <summary>What is posted, apart from its lines.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Key">Unique: the same act cannot be posted twice.</param>
/// <param name="SourceId">The order, grant, amendment, transfer or contribution behind it.</param>
/// <param name="GrantId">The grant, if one is concerned.</param>
/// <param name="Day">The day it is booked on, Baghdad.</param>
internal sealed record PostingAct(PostingKind Kind, string Key, Guid SourceId, Guid? GrantId, DateOnly Day)
{
    public PostedRate? Rate { get; init; }
}
