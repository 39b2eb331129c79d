namespace Grants.Proposals.Domain.Proposals;

/// <summary>The team's word to the donor, sealed as one document.</summary>
/// <param name="Text">Why.</param>
/// <param name="Risks">What could go wrong.</param>
internal sealed record Recommendation(string Text, IReadOnlyList<OpenRisk> Risks);

/// <summary>One thing that could go wrong.</summary>
/// <param name="Key">One of <see cref="ProposalConsts.RiskKeys"/>.</param>
/// <param name="Level">One of <see cref="ProposalConsts.RiskLevels"/>.</param>
/// <param name="Note">What is done about it.</param>
internal sealed record OpenRisk(string Key, string Level, string? Note = null);

/// <summary>A fund that a recommendation names, with the part it is to pay.</summary>
internal sealed record ChosenFund(Guid Id, Guid DonorId, string Currency, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The field of work the fund is ring-fenced for; null when it is for every one.</summary>
    public string? Pillar { get; init; }

    /// <summary>Minor units.</summary>
    public long PartMinor { get; init; }
}
