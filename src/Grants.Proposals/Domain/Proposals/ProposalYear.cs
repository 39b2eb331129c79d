namespace Grants.Proposals.Domain.Proposals;

/// <summary>Money of one year: asked by the partner, recommended by the team, approved by the donor. Minor units.</summary>
internal sealed class ProposalYear
{
    private ProposalYear()
    {
    }

    public ProposalYear(int year, long askedMinor)
    {
        Year = year;
        AskedMinor = askedMinor;
    }

    public int Year { get; private set; }

    public long AskedMinor { get; private set; }

    public long? RecommendedMinor { get; private set; }

    public long? ApprovedMinor { get; private set; }

    internal void Ask(long minor)
    {
        AskedMinor = minor;
        RecommendedMinor = null;
    }

    internal void Recommend(long minor) => RecommendedMinor = minor;

    internal void Approve(long minor) => ApprovedMinor = minor;
}
