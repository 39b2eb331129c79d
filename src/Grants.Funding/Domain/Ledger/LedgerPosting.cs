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

    public DateTime PostedAt { get; private set; }

    public IReadOnlyCollection<LedgerEntry> Entries => entries;

    public static LedgerPosting Of(
        FundLedger ledger, int number, PostingKind kind, string key, Guid sourceId, Guid? grantId, IReadOnlyList<PostingLine> lines, DateTime at)
    {
        if (lines.Count == 0 || lines.Sum(l => l.DebitMinor) != lines.Sum(l => l.CreditMinor))
            throw new InvalidOperationException("A posting must balance.");
        var posting = new LedgerPosting
        {
            FundId = ledger.Id,
            DonorId = ledger.DonorId,
            Number = number,
            Kind = kind,
            Key = key,
            SourceId = sourceId,
            GrantId = grantId,
            PostedAt = at,
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
        Currency = currency;
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

    public DateTime PostedAt { get; private set; }
}
