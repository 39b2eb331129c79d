namespace Grants.Awards.Domain.Granting;

/// <summary>What a donor decided: all that a grant record is made of.</summary>
internal sealed record GrantTerms(
    string Code,
    Guid OrganisationId,
    string PartnerCode,
    Guid ProposalId,
    string Currency,
    IReadOnlyList<GrantYear> Years,
    IReadOnlyList<GrantFund> Funds,
    DateOnly StartsOn,
    Guid RecommendedBy,
    Guid DecidedBy,
    DateTime At);
