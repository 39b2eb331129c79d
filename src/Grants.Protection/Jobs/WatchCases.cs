using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Protection.Application;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Protection.Jobs;

/// <summary>Goes to people when a promise is not kept: after a quarter of an hour to duty again, then to the lead, then for each late clock. Each once, also after an outage.</summary>
internal sealed class WatchCases(GrantsDbContext db, TimeProvider clock, Alarm alarm, ProtectionTeam team, IAudit audit, IOptions<ProtectionOptions> options) : IScheduledWork
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ToLead = TimeSpan.FromMinutes(30);

    public static string Name => "desk";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - Again;
        var open = await db.Set<EmergencyCase>().AsNoTracking()
            .Where(c => c.State != CaseState.Closed && c.State != CaseState.Erased && c.OpenedAt <= oldest).ToListAsync(cancellationToken);
        foreach (var about in open) await WatchAsync(about, now, cancellationToken);
        var asking = await TellOfCheckInsAsync(now, cancellationToken);
        var old = await TellOfOldAsync(now, cancellationToken);
        if (!db.ChangeTracker.HasChanges()) return;
        audit.Record("desk.escalated", open.Select(c => c.Id).Concat(asking).Concat(old));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Which cases the team was told of; that it was told is saved with the alert, so it is told once.</summary>
    private async Task<List<Guid>> TellOfCheckInsAsync(DateTime now, CancellationToken cancellationToken)
    {
        var due = await db.Set<EmergencyCase>()
            .Where(c => (c.State == CaseState.Received || c.State == CaseState.FollowingUp) && c.CheckIns.Any(i => i.DoneAt == null && i.ToldAt == null && i.DueAt <= now))
            .ToListAsync(cancellationToken);
        var told = new List<Guid>();
        foreach (var about in due.Where(c => c.TellOfCheckIn(now)))
        {
            await alarm.RaiseAsync(about, AlertKind.CheckInDue, about.Team().Select(m => m.UserId), cancellationToken);
            told.Add(about.Id);
        }

        return told;
    }

    /// <summary>What was closed long ago is to be erased; by a person, who sees what goes.</summary>
    private async Task<List<Guid>> TellOfOldAsync(DateTime now, CancellationToken cancellationToken)
    {
        var until = now.AddDays(-options.Value.EraseAfterDays);
        var old = await db.Set<EmergencyCase>().AsNoTracking().Where(c => c.State == CaseState.Closed && c.ClosedAt <= until).ToListAsync(cancellationToken);
        foreach (var about in old) await alarm.RaiseAsync(about, AlertKind.EraseDue, await LeadsAsync(cancellationToken), cancellationToken);
        return [.. old.Select(c => c.Id)];
    }

    private async Task WatchAsync(EmergencyCase about, DateTime now, CancellationToken cancellationToken)
    {
        if (about.AcknowledgedAt is null)
        {
            await alarm.RaiseAsync(about, AlertKind.StillOpen, cancellationToken);
            if (now - about.OpenedAt >= ToLead) await alarm.RaiseAsync(about, AlertKind.Unanswered, await LeadsAsync(cancellationToken), cancellationToken);
        }

        foreach (var knot in CaseClocks.Of(about).Where(k => k.IsLate(now)))
        {
            await alarm.RaiseAsync(about, KindOf(knot.Clock), (await LeadsAsync(cancellationToken)).Concat(about.Team().Select(m => m.UserId)), cancellationToken);
        }
    }

    private static AlertKind KindOf(CaseClock clock) => clock switch
    {
        CaseClock.Acknowledge => AlertKind.AcknowledgeLate,
        CaseClock.Triage => AlertKind.TriageLate,
        CaseClock.Decide => AlertKind.DecideLate,
        CaseClock.Second => AlertKind.SecondLate,
        _ => AlertKind.PayLate,
    };

    private async Task<IEnumerable<Guid>> LeadsAsync(CancellationToken cancellationToken) => (await team.LeadsAsync(cancellationToken)).Select(p => p.Id);
}
