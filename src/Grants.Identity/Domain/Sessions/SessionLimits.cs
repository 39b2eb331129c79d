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

    /// <summary>
    /// True when the person has been away so long that they must show who they are. The client locks at five minutes; the server by itself one
    /// step later, because it hears of input only once in a step.
    /// </summary>
    public static bool IsAway(DateTime lastSeenAt, DateTime now) => now - lastSeenAt >= IdentityConsts.LockAfter + IdentityConsts.LastSeenStep;

    /// <summary>True while the session may go on.</summary>
    public bool Allow(DateTime createdAt, DateTime lastSeenAt, DateTime now) => now - lastSeenAt < Idle && now - createdAt < Longest;
}
