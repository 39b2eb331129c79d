using Grants.Kernel.Entities;

namespace Grants.Awards.Contracts;

/// <summary>The partner lead accepted the agreement: the grant runs.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="GrantCode">Its code, e.g. <c>G-2026-014</c>.</param>
/// <param name="OrganisationId">The partner.</param>
/// <param name="PartnerCode">Its code, e.g. <c>P-017</c>.</param>
/// <param name="StartsOn">First day (Baghdad).</param>
/// <param name="EndsOn">Last day (Baghdad).</param>
/// <param name="FundIds">Funds that pay.</param>
/// <param name="DonorIds">Donors of those funds, each once.</param>
/// <param name="At">When it was accepted (UTC).</param>
public sealed record GrantActivated(
    Guid GrantId,
    string GrantCode,
    Guid OrganisationId,
    string PartnerCode,
    DateOnly StartsOn,
    DateOnly EndsOn,
    IReadOnlyList<Guid> FundIds,
    IReadOnlyList<Guid> DonorIds,
    DateTime At) : IDomainEvent;
