using Grants.Infrastructure.Sealing;

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
    DateTime At)
{
    /// <summary>Months of flexible money; null makes core money.</summary>
    public int? Months { get; init; }

    /// <summary>Lines of flexible money, in the partner's order.</summary>
    public IReadOnlyList<LineOfTerms> Lines { get; init; } = [];
}

/// <summary>One line of a flexible budget as decided.</summary>
internal sealed record LineOfTerms(Sealed<string>? Name, string Category, long AmountMinor);
