using Grants.Kernel.Time;

namespace Grants.Notifications.Domain.Reminders;

/// <summary>Says which step of an obligation is due. Knows no database and no present time.</summary>
internal static class ReminderClock
{
    /// <summary>A step begins at nine in the morning in Baghdad, so that a day's reminders are not made at midnight.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The instant at which a step becomes due.</summary>
    public static DateTime DueAt(DateOnly dueOn, int days) => Baghdad.ToUtc(dueOn.AddDays(days), Morning);

    /// <summary>The latest step that is due at <paramref name="now"/>, or null.</summary>
    /// <param name="schedule">The steps of the kind.</param>
    /// <param name="dueOn">The obligation's day.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="inForceSince">Since when a step counts: the later of "the obligation exists" and "the rule exists". What was due before
    /// is history and is never sent.</param>
    /// <remarks>After an outage or a pause only the latest step is answered; the ones it overtook are gone.</remarks>
    public static int? LatestDue(ReminderSchedule schedule, DateOnly dueOn, DateTime now, Func<int, DateTime> inForceSince)
    {
        for (var i = schedule.Days.Count - 1; i >= 0; i--)
        {
            var days = schedule.Days[i];
            var at = DueAt(dueOn, days);
            if (at > now) continue;
            return at >= inForceSince(days) ? days : null;
        }

        return null;
    }
}
