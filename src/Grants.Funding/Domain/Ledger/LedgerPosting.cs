using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;

namespace Grants.Funding.Domain.Ledger;

/// <summary>One act in the book: its entries balance. Never changed, never deleted; a mistake is another posting that mirrors it.</summary>
internal sealed class LedgerPosting : Entity, IDonorScoped
{
    private readonly List<LedgerEntry> entries = [];

    private LedgerPosting()
    {
    }

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    /// <summary>From 1, per fund, without gaps.</summary>
    public int Number { get; private set; }

    public PostingKind Kind { get; private set; }

    /// <summary>Unique: the same act cannot be posted twice.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The order, grant or contribution behind it.</summary>
    public Guid SourceId { get; private set; }

    public Guid? GrantId { get; private set; }

    /// <summary>The day it is booked on, Baghdad: today, or a contribution's own.</summary>
    public DateOnly PostedOn { get; private set; }

    public DateTime PostedAt { get; private set; }

    /// <summary>Of an exchange.</summary>
    public PostedRate? Rate { get; private set; }

    public IReadOnlyCollection<LedgerEntry> Entries => entries;

    public static LedgerPosting Of(FundLedger ledger, int number, PostingAct act, IReadOnlyList<PostingLine> lines, DateTime at)
    {
        if (lines.Count == 0 || lines.GroupBy(l => l.Currency ?? ledger.Currency).Any(g => g.Sum(l => l.DebitMinor) != g.Sum(l => l.CreditMinor)))
            throw new InvalidOperationException("A posting must balance in each currency.");
        var posting = new LedgerPosting
        {
            FundId = ledger.Id,
            DonorId = ledger.DonorId,
            Number = number,
            Kind = act.Kind,
            Key = act.Key,
            SourceId = act.SourceId,
            GrantId = act.GrantId,
            PostedOn = act.Day,
            PostedAt = at,
            Rate = act.Rate,
        };
        posting.entries.AddRange(lines.Select((l, i) => new LedgerEntry(posting, i, l, ledger.Currency)));
        return posting;
    }
}

/// <summary>One side of a posting. Repeats what lists filter by, so that balances are one grouped SQL over one index.</summary>
internal sealed class LedgerEntry : Entity, IDonorScoped
{
    private LedgerEntry()
    {
    }

    public LedgerEntry(LedgerPosting posting, int line, PostingLine amounts, string currency)
    {
        PostingId = posting.Id;
        FundId = posting.FundId;
        DonorId = posting.DonorId;
        GrantId = posting.GrantId;
        SourceId = posting.SourceId;
        Kind = posting.Kind;
        Number = posting.Number;
        Line = line;
        Account = amounts.Account;
        DebitMinor = amounts.DebitMinor;
        CreditMinor = amounts.CreditMinor;
        Currency = amounts.Currency ?? currency;
        Year = amounts.Year ?? posting.PostedOn.Year;
        PostedOn = posting.PostedOn;
        PostedAt = posting.PostedAt;
    }

    public Guid PostingId { get; private set; }

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    public Guid? GrantId { get; private set; }

    public Guid SourceId { get; private set; }

    public PostingKind Kind { get; private set; }

    public int Number { get; private set; }

    public int Line { get; private set; }

    public LedgerAccount Account { get; private set; }

    public long DebitMinor { get; private set; }

    public long CreditMinor { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>The fund's year it counts in: of a commitment the year it is planned for, else the year it was booked; what was sent keeps its year.</summary>
    public int Year { get; private set; }

    public DateOnly PostedOn { get; private set; }

    public DateTime PostedAt { get; private set; }
}
