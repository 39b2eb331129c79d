using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Notifications.Application.Calls;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Reminders;

/// <summary>The reminder engine: asks every source what is open, works out which step is due, and has it made once.</summary>
internal sealed class MakeReminders(
    IEnumerable<IReminderSource> sources, IOptions<ReminderOptions> options, ReminderRules rules, ReminderMaker maker, CallDesk calls,
    GrantsDbContext db, TimeProvider clock) : IScheduledWork
{
    // Ids in one question to the database; SQL Server takes 2,100 parameters.
    private const int Chunk = 500;

    public static string Name => "reminders";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var schedule = options.Value.Of(source.Kind);
            var since = await rules.InForceAsync(source.Kind, schedule, cancellationToken);
            var open = await source.OpenAsync(cancellationToken);
            foreach (var chunk in Due(open, schedule, since).Chunk(Chunk)) await MakeAsync(chunk, schedule, cancellationToken);
            await calls.SettleAsync(source.Kind, [.. open.Select(o => o.Id)], cancellationToken);
        }
    }

    private List<DueStep> Due(IReadOnlyList<Obligation> open, ReminderSchedule schedule, IReadOnlyDictionary<int, DateTime> since)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. from obligation in open
               let days = ReminderClock.LatestDue(schedule, obligation.DueOn, now, d => Later(since[d], obligation.CreatedAtUtc))
               where days is not null
               select new DueStep(obligation, days.Value),
        ];
    }

    private async Task MakeAsync(DueStep[] due, ReminderSchedule schedule, CancellationToken cancellationToken)
    {
        var ids = due.Select(d => d.Obligation.Id).ToList();
        var made = await db.Set<ReminderStep>().AsNoTracking().Where(x => ids.Contains(x.ObligationId))
            .Select(x => new { x.ObligationId, x.Days }).Distinct().ToListAsync(cancellationToken);
        var isMade = made.Select(x => (x.ObligationId, x.Days)).ToHashSet();
        foreach (var step in due.Where(d => !isMade.Contains((d.Obligation.Id, d.Days))))
        {
            if (schedule.IsCall(step.Days)) await calls.OpenAsync(step.Obligation, cancellationToken);
            else await maker.MakeAsync(step, cancellationToken);
        }
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}

/// <summary>The step of an obligation that is due now.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Days">The step.</param>
internal sealed record DueStep(Obligation Obligation, int Days);
