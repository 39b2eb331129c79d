using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;

namespace Grants.Funding.Domain.Ledger;

/// <summary>The book of one fund. Every posting counts it up, so two postings that did not know of each other cannot both be saved.</summary>
internal sealed class FundLedger : AggregateRoot, IDonorScoped
{
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

    /// <summary>Makes a posting of lines that <see cref="PostingRules"/> allowed.</summary>
    public LedgerPosting Post(PostingKind kind, string key, Guid sourceId, Guid? grantId, IReadOnlyList<PostingLine> lines, DateTime at)
    {
        Postings++;
        return LedgerPosting.Of(this, Postings, kind, key, sourceId, grantId, lines, at);
    }
}
