using Grants.Notifications.Domain.Reminders;

namespace Grants.Notifications.Application.Reminders;

/// <summary>Section <c>Reminders</c> of the configuration.</summary>
internal sealed class ReminderOptions
{
    public const string Section = "Reminders";

    /// <summary>Days from the due day by kind of obligation, e.g. <c>Reminders:Schedules:report = [-14, -1, 7]</c>.</summary>
    public Dictionary<string, int[]> Schedules { get; } = [];

    /// <summary>Further days (ISO dates) on which nobody is written to.</summary>
    public IList<DateOnly> Holidays { get; } = [];

    public ReminderSchedule Of(string kind) =>
        Schedules.TryGetValue(kind, out var days) && days.Length > 0 ? new ReminderSchedule(days) : ReminderSchedule.Default;
}
