namespace Grants.Identity.Domain.Sessions;

/// <summary>How long a session may rest and last (security.md, "Identity and sessions").</summary>
/// <param name="Idle">Longest rest.</param>
/// <param name="Longest">Longest life.</param>
internal sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest)
{
    private static readonly SessionLimits Staff = new(IdentityConsts.StaffIdle, IdentityConsts.StaffLongest);
    private static readonly SessionLimits Partner = new(IdentityConsts.PartnerIdle, IdentityConsts.PartnerLongest);

    /// <summary>Partners write on slow links and are interrupted; everybody else has the shorter limits.</summary>
    public static SessionLimits For(bool isPartner) => isPartner ? Partner : Staff;

    /// <summary>True while the session may go on. A clock that went back does not lengthen it.</summary>
    public bool Allow(DateTime createdAt, DateTime lastSeenAt, DateTime now) => now - lastSeenAt < Idle && now - createdAt < Longest;
}
