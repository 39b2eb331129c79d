using Grants.Identity.Application.Factors;

namespace Grants.Identity.Application.Sessions;

/// <summary>What the client needs to know of who is signed in. <c>HeldBackBy</c>: why nothing can be done yet. <c>Pending</c>: the second step
/// of a sign-in that has begun.</summary>
internal sealed record SessionDto(
    bool SignedIn,
    string? UserName,
    string? Face,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Permissions,
    string Language,
    string ProductName,
    bool Demo,
    string? OrganisationCode,
    string? HeldBackBy = null,
    bool HasPasskey = false,
    PendingSignInDto? Pending = null);

/// <summary>Sign-in form.</summary>
internal sealed record SignInInput(string UserName, string Password, string? Language = null);

/// <summary>Choice of language.</summary>
internal sealed record LanguageInput(string Language);

/// <summary>One of the caller's own open sessions.</summary>
internal sealed record OpenSessionDto(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, bool IsThis);
