using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>The caller's open sessions, and whose device the present one is on.</summary>
internal sealed class OwnSessions(GrantsDbContext db, CurrentUser current, SessionStarter starter, IAudit audit, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<OpenSessionDto>> ListAsync(CancellationToken cancellationToken)
    {
        var user = current.Required;
        var now = clock.GetUtcNow().UtcDateTime;
        var limits = SessionLimits.For(user.OrganisationId is not null);
        var (begun, seen) = (now - limits.Longest, now - limits.Idle);
        var rows = await db.Set<Session>().AsNoTracking()
            .Where(s => s.UserId == user.UserId && s.EndedAt == null && s.CreatedAt > begun && s.LastSeenAt > seen)
            .OrderByDescending(s => s.CreatedAt)
            .Take(Kernel.Paging.Page.Size)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(s => new OpenSessionDto(
            s.Id, s.CreatedAt, s.LastSeenAt, s.Id == user.SessionId, s.Device switch
            {
                DeviceKind.Phone => "phone",
                DeviceKind.Tablet => "tablet",
                DeviceKind.Computer => "computer",
                _ => "unknown",
            },
            s.LockedAt is not null || SessionLimits.IsAway(s.LastSeenAt, now),
            s.IsOwnDevice))];
    }

    /// <summary>Remembered for this session and for the next sign-ins on the device.</summary>
    public async Task SetOwnDeviceAsync(bool isOwn, string deviceSecret, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var session = await db.Set<Session>().SingleOrNotFoundAsync(s => s.Id == me.SessionId, cancellationToken);
        session.On(session.Device, isOwn);
        (await starter.DeviceAsync(me.UserId, RequestCookies.HashOf(deviceSecret), cancellationToken))?.SetOwn(isOwn);
        audit.Record(isOwn ? "session.device-own" : "session.device-shared", me.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }
}
