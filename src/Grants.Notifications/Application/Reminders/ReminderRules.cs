using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Notifications.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Reminders;

/// <summary>Remembers since when each step of each kind is in force.</summary>
internal sealed class ReminderRules(GrantsDbContext db, TimeProvider clock)
{
    /// <summary>Since when the steps of a schedule are in force; a step seen for the first time is in force from now on.</summary>
    public async Task<IReadOnlyDictionary<int, DateTime>> InForceAsync(string kind, ReminderSchedule schedule, CancellationToken cancellationToken)
    {
        var known = await db.Set<ReminderRule>().AsNoTracking().Where(x => x.Kind == kind).ToDictionaryAsync(x => x.Days, x => x.InForceSince, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var added = schedule.Days.Where(d => !known.ContainsKey(d)).ToList();
        if (added.Count == 0) return known;
        foreach (var days in added)
        {
            db.Add(ReminderRule.Create(kind, days, now));
            known[days] = now;
        }

        await db.SaveChangesAsync(cancellationToken);
        return known;
    }
}
