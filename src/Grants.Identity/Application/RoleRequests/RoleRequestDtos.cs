namespace Grants.Identity.Application.RoleRequests;

/// <summary>One request that waits for its second person: what the account holds and what it shall hold.</summary>
internal sealed record RoleRequestDto(
    Guid Id, string UserName, string? AffiliationCode, IReadOnlyList<string> Present, IReadOnlyList<string> Wanted, string AskedBy, DateTime AskedAt,
    long Version, IReadOnlyList<string> Actions);

/// <summary>What waits for one account, as the list of accounts shows it.</summary>
internal sealed record WaitingRolesDto(Guid Id, IReadOnlyList<string> Wanted, string AskedBy, DateTime AskedAt, long Version, IReadOnlyList<string> Actions);
