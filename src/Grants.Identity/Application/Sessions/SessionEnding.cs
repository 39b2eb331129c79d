using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>Ends a person's sessions in the transaction of whatever made them end.</summary>
internal sealed class SessionEnding(GrantsDbContext db, TimeProvider clock)
{
    /// <summary>All that are open; leaves saving to the caller.</summary>
    public async Task EndAllAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var session in await db.Set<Session>().Where(s => s.UserId == userId && s.EndedAt == null).ToListAsync(cancellationToken))
            session.End(now);
    }
}
