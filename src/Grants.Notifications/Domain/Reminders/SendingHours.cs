using Grants.Kernel.Time;
using Grants.Notifications.Contracts;

namespace Grants.Notifications.Domain.Reminders;

/// <summary>When something may leave for a partner: its own hours on working days, Baghdad.</summary>
/// <param name="holidays">Days on which nobody is written to.</param>
internal sealed class SendingHours(Func<DateOnly, bool> holidays)
{
    private static readonly TimeOnly DefaultFrom = new(9, 0);
    private static readonly TimeOnly DefaultTo = new(18, 0);

    // Longest holiday (five days) with a weekend before and after, twice over.
    private const int SearchDays = 30;

    /// <summary>True when a message may leave at this instant. Does not ask for "never" and "off": those are no question of time.</summary>
    public bool Allow(ContactPreference wish, DateTime utc)
    {
        var day = Baghdad.DayOf(utc);
        return IsOpenDay(wish, day) && IsWithin(wish, Baghdad.TimeOf(utc));
    }

    /// <summary>The first allowed instant, <paramref name="utc"/> itself when it is allowed.</summary>
    public DateTime Next(ContactPreference wish, DateTime utc)
    {
        if (Allow(wish, utc)) return utc;
        var start = Baghdad.DayOf(utc);
        if (wish.PausedUntil is { } until && until > start) start = until;
        for (var day = start; day <= start.AddDays(SearchDays); day = day.AddDays(1))
        {
            if (!IsOpenDay(wish, day)) continue;
            foreach (var opening in Openings(wish))
            {
                var at = Baghdad.ToUtc(day, opening);
                if (at > utc) return at;
            }
        }

        throw new InvalidOperationException("No working day found: the calendar of holidays cannot be right.");
    }

    private bool IsOpenDay(ContactPreference wish, DateOnly day) =>
        !Baghdad.IsWeekend(day) && !holidays(day) && !(wish.PausedUntil > day);

    private static bool IsWithin(ContactPreference wish, TimeOnly time)
    {
        var (from, to) = Hours(wish);

        // TimeOnly.IsBetween is empty for equal ends; a partner who gives the same hour twice means the whole day.
        return from == to || time.IsBetween(from, to);
    }

    /// <summary>Moments of a day at which an interval can begin: its start, and midnight when it passes midnight.</summary>
    private static IEnumerable<TimeOnly> Openings(ContactPreference wish)
    {
        var (from, to) = Hours(wish);
        if (from == to || (from > to && to > TimeOnly.MinValue)) yield return TimeOnly.MinValue;
        if (from != to) yield return from;
    }

    private static (TimeOnly From, TimeOnly To) Hours(ContactPreference wish) => (wish.From, wish.To) switch
    {
        (null, null) => (DefaultFrom, DefaultTo),
        ({ } from, null) => (from, from < DefaultTo ? DefaultTo : TimeOnly.MinValue),
        (null, { } to) => (to > DefaultFrom ? DefaultFrom : TimeOnly.MinValue, to),
        ({ } from, { } to) => (from, to),
    };
}
