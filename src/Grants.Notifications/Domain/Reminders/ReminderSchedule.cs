namespace Grants.Notifications.Domain.Reminders;

/// <summary>Days before (negative) and after the due day on which one kind of obligation is reminded of.</summary>
/// <remarks>product.md, Reminders and messages. The last step asks a staff member to call; it sends the partner nothing and never scolds.</remarks>
internal sealed record ReminderSchedule
{
    public const int MaxDays = 366;

    public ReminderSchedule(IEnumerable<int> days)
    {
        Days = [.. days.Distinct().Order()];
        if (Days.Count == 0) throw new ArgumentException("A schedule has at least one step.", nameof(days));
        if (Days.Any(d => Math.Abs(d) > MaxDays)) throw new ArgumentException($"A step is at most {MaxDays} days from the due day.", nameof(days));
    }

    /// <summary>−30, −7, −1, +3, +14.</summary>
    public static ReminderSchedule Default { get; } = new([-30, -7, -1, 3, 14]);

    /// <summary>Steps, earliest first.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>The step that becomes a staff member's call: the last one, when it lies after the due day.</summary>
    public bool IsCall(int days) => days == Days[^1] && days > 0;
}
