using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Proposals.Contracts;

/// <summary>A donor approved a proposal, fully or with less. Handled by Awards in the same transaction: no approval without its grant.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="OrganisationId">The partner.</param>
/// <param name="Funds">What each fund pays, in the order in which they pay; each above zero, together the years.</param>
/// <param name="DonorId">The donor of the funds.</param>
/// <param name="Currency">ISO 4217 code of all amounts.</param>
/// <param name="Years">Approved amounts, year 1 first, without gaps, each above zero.</param>
/// <param name="StartsOn">First day, in Baghdad.</param>
/// <param name="DecidedBy">The approver.</param>
/// <param name="RecommendedBy">The grants manager whose recommendation was decided on.</param>
/// <param name="At">Instant of the decision, UTC.</param>
/// <param name="Pillar">Field of work the team put it into; null when the funds are for every one.</param>
public sealed record ProposalApproved(
    Guid ProposalId,
    Guid OrganisationId,
    IReadOnlyList<FundAmount> Funds,
    Guid DonorId,
    string Currency,
    IReadOnlyList<YearAmount> Years,
    DateOnly StartsOn,
    Guid DecidedBy,
    Guid RecommendedBy,
    DateTime At,
    string? Pillar = null) : IDomainEvent
{
    /// <summary>How long, for flexible money; null for core money.</summary>
    public int? Months { get; init; }

    /// <summary>Cost categories of core money's budget, where a fund's terms ask for them.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Lines of flexible money; their sum is the approved amount. Empty for core money.</summary>
    public IReadOnlyList<ApprovedLine> Budget { get; init; } = [];
}

/// <summary>One line of an approved simple budget.</summary>
/// <param name="Name">The partner's own words, to be sealed with the record that takes it over.</param>
/// <param name="Category">Key of the cost category.</param>
/// <param name="AmountMinor">Minor units, above zero.</param>
public sealed record ApprovedLine(Sealed<string>? Name, string Category, long AmountMinor);

/// <summary>Money of one year of a grant.</summary>
/// <param name="Year">1 is the first.</param>
/// <param name="AmountMinor">Minor units of the grant's currency.</param>
public sealed record YearAmount(int Year, long AmountMinor);

/// <summary>What one fund pays of a grant.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="AmountMinor">Minor units of the grant's currency.</param>
public sealed record FundAmount(Guid FundId, long AmountMinor);
