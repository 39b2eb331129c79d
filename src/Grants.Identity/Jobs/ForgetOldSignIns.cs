using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Jobs;

/// <summary>Deletes what sign-ins leave behind: counts of tries after a day, sessions a month after they could last be used.</summary>
internal sealed class ForgetOldSignIns(GrantsDbContext db, TimeProvider clock) : IScheduledWork
{
    public static string Name => "forget-old-sign-ins";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (tries, sessions) = (now - IdentityConsts.ThrottleMemory, now - IdentityConsts.EndedSessionMemory);
        return db.InTransactionAsync(
            async () =>
            {
                // A count that still blocks is younger than this: the longest wait is far shorter than the memory.
                await db.Set<Throttle>().Where(t => t.LastAt < tries).ExecuteDeleteAsync(cancellationToken);
                await db.Set<PendingProof>().Where(p => p.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
                await db.Set<Session>().Where(s => s.LastSeenAt < sessions).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);
    }
}
