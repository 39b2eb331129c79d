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
        var hash = RequestCookies.HashOf(secret);
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.TokenHash == hash && s.EndedAt == null, cancellationToken) is not { } session) return;
        session.End(clock.GetUtcNow().UtcDateTime);
        audit.Record("session.ended", session.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }
}
