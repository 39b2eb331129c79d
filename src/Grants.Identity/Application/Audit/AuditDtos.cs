using Grants.Infrastructure.Auditing;

namespace Grants.Identity.Application.Audit;

/// <summary>What to look for; everything may be left out. Days are days in Baghdad, both included. <c>After</c> is the key of the page before.</summary>
internal sealed record AuditSearchInput(
    string? Act = null, string? Account = null, Guid? RecordId = null, DateOnly? From = null, DateOnly? To = null, bool ReadingsOnly = false,
    string? After = null);

/// <summary>One entry in the list. <c>Account</c> is the neutral user name; null for the system and before sign-in.</summary>
internal sealed record AuditRowDto(Guid Id, DateTime At, string? Account, IReadOnlyList<string> Roles, string Act, string? Purpose, int Records);

/// <summary>One entry with the records it is about and its place in the signed tree; null while it waits for one.</summary>
internal sealed record AuditEntryDto(
    Guid Id, DateTime At, Guid? AccountId, string? Account, IReadOnlyList<string> Roles, string Act, string? Purpose,
    IReadOnlyList<AuditRecordDto> Records, AuditStanding? Standing);

/// <summary>A record; of a reading also the organisation or donor whose key seals it.</summary>
internal sealed record AuditRecordDto(Guid Id, Guid? OwnerId);
