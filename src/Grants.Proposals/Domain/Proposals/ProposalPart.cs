namespace Grants.Proposals.Domain.Proposals;

/// <summary>What one fund pays of a proposal. Funds pay in the order of their numbers, each until its part is used.</summary>
internal sealed class ProposalPart
{
    private ProposalPart()
    {
    }

    public ProposalPart(int number) => Number = number;

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public Guid FundId { get; private set; }

    public long RecommendedMinor { get; private set; }

    public long? ApprovedMinor { get; private set; }

    internal void Recommend(Guid fundId, long minor)
    {
        FundId = fundId;
        RecommendedMinor = minor;
    }

    internal void Approve(long minor) => ApprovedMinor = minor;
}
