namespace Grants.Proposals.Contracts;

/// <summary>Makes decided proposals for the demo's two years of history. Registered in the environment Demo and in tests only.</summary>
public interface IDemoProposals
{
    /// <summary>Takes a proposal from draft to approval in one unit of work and saves it; <see cref="ProposalApproved"/> is published.</summary>
    /// <returns>The id of the proposal.</returns>
    Task<Guid> ApprovedAsync(DemoProposal wanted, CancellationToken cancellationToken);
}

/// <summary>What a demo proposal is about.</summary>
/// <param name="OrganisationId">The partner.</param>
/// <param name="FundId">The fund recommended and approved; it pays first, and all that <see cref="DemoProposal.OtherFunds"/> leave.</param>
/// <param name="YearsMinor">Amounts by year in minor units of the fund's currency.</param>
/// <param name="StartsOn">First day; the decision lies thirty days before it.</param>
public sealed record DemoProposal(Guid OrganisationId, Guid FundId, IReadOnlyList<long> YearsMinor, DateOnly StartsOn)
{
    /// <summary>Funds of the same donor that pay a part, after the first one.</summary>
    public IReadOnlyList<FundAmount> OtherFunds { get; init; } = [];

    /// <summary>Months of flexible money; null makes core money.</summary>
    public int? Months { get; init; }
}
