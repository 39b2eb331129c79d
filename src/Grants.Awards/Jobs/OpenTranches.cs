using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Jobs;

/// <summary>Opens instalments on their day in Baghdad. A missed day is caught up by the next run. Core money never asks for a report; a flexible instalment may wait for one.</summary>
internal sealed class OpenTranches(GrantsDbContext db, TimeProvider clock, IAudit audit) : IScheduledWork
{
    public static string Name => "open-instalments";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = Baghdad.Today(clock);
        var grants = await db.Set<Grant>()
            .Where(g => g.State == GrantState.Active && g.Tranches.Any(t => t.State == TrancheState.Scheduled && t.DueOn <= today
                && !g.Conditions.Any(c => c.TrancheId == t.Id && c.State == ConditionState.Open)))
            .ToListAsync(cancellationToken);
        foreach (var grant in grants)
        {
            grant.OpenDueTranches(today, clock.GetUtcNow().UtcDateTime);
            audit.Record("tranche.opened", grant.Id);
        }

        if (grants.Count > 0) await db.SaveChangesAsync(cancellationToken);
    }
}
