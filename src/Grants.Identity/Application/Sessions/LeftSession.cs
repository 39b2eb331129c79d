using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>Ends a session whose person left quickly while there was no connection to say so.</summary>
internal sealed class LeftSession(GrantsDbContext db, CurrentScope scope, IAudit audit, TimeProvider clock)
{
    /// <summary>Nothing happens when it is over already.</summary>
    public async Task EndAsync(string secret, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("leave");
        var (hash, now) = (RequestCookies.HashOf(secret), clock.GetUtcNow().UtcDateTime);
        var session = await db.Set<Session>().SingleOrDefaultAsync(
            s => (s.TokenHash == hash || (s.FormerTokenHash == hash && s.FormerUntil > now)) && s.EndedAt == null, cancellationToken);
        if (session is null) return;
        session.End(now);
        audit.Record("session.ended", session.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }
}
