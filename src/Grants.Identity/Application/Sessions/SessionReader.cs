using Grants.Identity.Application.Factors;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>
/// Finds who is asking: one SQL per request joins session, account and roles. A session that ended, rested too long, or belongs to a
/// disabled or changed account is nobody's from the very next request on.
/// </summary>
internal sealed class SessionReader(GrantsDbContext db, SessionRows rows, CurrentUser user, CurrentScope scope, PresentSession session,
    FactorPolicy policy, TimeProvider clock)
{
    /// <summary>Signs the request in when the secret of the cookie belongs to a live session.</summary>
    public async Task EnterAsync(string secret, CancellationToken cancellationToken)
    {
        scope.Enter(AccessScope.System("session"));
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = RequestCookies.HashOf(secret);
        var row = await rows.FindAsync(db, hash, now, cancellationToken);
        if (row is null || !SessionLimits.For(row.OrganisationId is not null).Allow(row.CreatedAt, row.LastSeenAt, now))
        {
            scope.Enter(AccessScope.None);
            return;
        }

        var isLocked = row.LockedAt is not null || (row.IsFormer && row.FormerHeldBack) || SessionLimits.IsAway(row.LastSeenAt, now);
        if (!isLocked && session.IsInput) await SeeAsync(row, now, cancellationToken);
        var info = new CurrentUserInfo(row.UserId, row.UserName, row.Roles, row.OrganisationId, row.DonorId, row.SessionId, row.Language)
        {
            HeldBackBy = isLocked ? HttpErrors.Locked : policy.HeldBack(row.Factor, row.Roles),
            // Whoever has a passkey proves it with that one: a password and a code can be talked out of people.
            // What was proved since the secret changed does not count for the one before.
            ConfirmedAt = row.IsFormer || row.HasPasskey && row.Factor != FactorKind.Passkey ? null : row.ConfirmedAt,
            HasPasskey = row.HasPasskey,
        };
        user.SignIn(info);
        session.Begin(hash, info, row.AffiliationCode, row.Factor, row.IsOwnDevice);
        scope.Enter(info.HeldBackBy is null ? ScopeOf(info) : AccessScope.Outside);
    }

    /// <summary>Whose rows a person may see. Roles of one account are all of one side.</summary>
    internal static AccessScope ScopeOf(CurrentUserInfo info) => info switch
    {
        { OrganisationId: { } organisation } => AccessScope.Partner(organisation),
        { DonorId: { } donor } => AccessScope.Donor(donor),
        _ when info.Roles.Any(Roles.Staff.Contains) => AccessScope.Staff,
        _ => AccessScope.Outside,
    };

    private async Task SeeAsync(SessionRow row, DateTime now, CancellationToken cancellationToken)
    {
        if (now - row.LastSeenAt < IdentityConsts.LastSeenStep) return;
        await db.InTransactionAsync(
            () => db.Set<Session>().Where(s => s.Id == row.SessionId && s.LockedAt == null && s.LastSeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken),
            cancellationToken);
    }
}
