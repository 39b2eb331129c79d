using Grants.Identity.Application.RoleRequests;

namespace Grants.Identity.Application.Accounts;

/// <summary>An account as the administrator sees it: nothing that tells who the person is. <c>RoleChoices</c> are the roles it could hold,
/// <c>SameContact</c> the user names of other accounts with the same mail or phone.</summary>
internal sealed record UserDto(
    Guid Id,
    string UserName,
    string State,
    IReadOnlyList<string> Roles,
    string? AffiliationCode,
    string Language,
    bool HasMail,
    DateTime CreatedAt,
    DateTime? LastSeenAt,
    DateTime? CodeUntil,
    long Version,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> RoleChoices,
    WaitingRolesDto? Waiting,
    IReadOnlyList<string> SameContact);

/// <summary>One of a partner's own people as their lead sees them. <c>SameContact</c> names others of the own organisation with the same mail or phone.</summary>
internal sealed record PersonDto(
    Guid Id,
    string UserName,
    bool HasName,
    string State,
    IReadOnlyList<string> Roles,
    bool IsMe,
    DateTime? LastSeenAt,
    DateTime? CodeUntil,
    long Version,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> SameContact);

/// <summary>What somebody is called; shown only while it is asked for.</summary>
internal sealed record PersonNameDto(string Name);

/// <summary>Search of the administrator. <c>After</c> is the key of the page before.</summary>
internal sealed record UserSearchInput(string? Text = null, string? Role = null, string? State = null, string? After = null);

/// <summary>A new account for any side. Its roles wait for a second person; the code is given out after that.</summary>
internal sealed record InviteUserInput(
    IReadOnlyList<string> Roles, string Language, string? OrganisationCode = null, string? DonorCode = null, string? Mail = null);

/// <summary>A new account in the caller's own organisation.</summary>
internal sealed record InvitePersonInput(string Role, string Language, string? DisplayName = null, string? Mail = null);

/// <summary>A new account.</summary>
/// <param name="Id">The account.</param>
/// <param name="SameContact">User names of others with the same mail, among those the caller may see. Missing when the same request comes again.</param>
internal sealed record CreatedAccountDto(Guid Id, IReadOnlyList<string> SameContact);

/// <summary>Roles that the account shall hold. Fewer than now act at once, others wait for a second person.</summary>
internal sealed record SetRolesInput(IReadOnlyList<string> Roles);

/// <summary>A code that is shown once.</summary>
internal sealed record InvitationDto(string UserName, string Code, DateTime ExpiresAt);

/// <summary>Code and wished password.</summary>
internal sealed record AcceptInvitationInput(string Code, string Password);

/// <summary>The name to sign in with from now on.</summary>
internal sealed record AcceptedInvitationDto(string UserName);
