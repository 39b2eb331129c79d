using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;

namespace Grants.Infrastructure.Scoping;

/// <summary>The signed-in person of the present request. Filled by the Identity module from one session row; empty in jobs.</summary>
/// <param name="policy">Which role holds which permission.</param>
public sealed class CurrentUser(PermissionPolicy policy)
{
    /// <summary>The person, or null when nobody is signed in.</summary>
    public CurrentUserInfo? Info { get; private set; }

    /// <summary>True when somebody is signed in.</summary>
    public bool IsSignedIn => Info is not null;

    /// <summary>The person's id. Errors: <c>not-found</c> when nobody is signed in.</summary>
    public Guid Id => Required.UserId;

    /// <summary>The person. Errors: <c>not-found</c> when nobody is signed in.</summary>
    public CurrentUserInfo Required => Info ?? throw new NotFoundException();

    /// <summary>True when one of the person's roles holds the permission.</summary>
    public bool Holds(string permission) => Info is not null && policy.Holds(Info.Roles, permission);

    /// <summary>Called once by authentication.</summary>
    public void SignIn(CurrentUserInfo info) => Info = info;
}

/// <summary>What a request needs to know of its person; no name, no contact.</summary>
/// <param name="UserId">The account.</param>
/// <param name="UserName">Neutral user name such as <c>po-1</c>.</param>
/// <param name="Roles">Roles of <see cref="Kernel.Permissions.Roles"/>.</param>
/// <param name="OrganisationId">The partner organisation of partner users.</param>
/// <param name="DonorId">The donor of donor users.</param>
/// <param name="SessionId">The session row.</param>
/// <param name="Language"><c>en</c>, <c>ar</c> or <c>ckb</c>.</param>
public sealed record CurrentUserInfo(
    Guid UserId, string UserName, IReadOnlyList<string> Roles, Guid? OrganisationId, Guid? DonorId, Guid SessionId, string Language)
{
    /// <summary>Why the session may do nothing yet, as the code of the answer (<c>factor-needed</c>); null for an ordinary session.
    /// Only endpoints marked with <c>OpenWhileHeldBack</c> answer such a session.</summary>
    public string? HeldBackBy { get; init; }

    /// <summary>UTC; when the person last showed a second factor in this session.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>True when decisions of this person are signed with a passkey.</summary>
    public bool HasPasskey { get; init; }
}
