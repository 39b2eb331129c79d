using Grants.Kernel.Time;

namespace Grants.Protection.Domain.Decisions;

/// <summary>When one person may decide alone: between eight in the evening and seven in the morning in Baghdad, or at a weekend, up to a ceiling.</summary>
internal static class NightRule
{
    /// <summary>The second person follows within this time, else it goes to the lead.</summary>
    public static TimeSpan SecondWithin { get; } = TimeSpan.FromHours(24);

    private static readonly TimeOnly Evening = new(20, 0), Morning = new(7, 0);

    /// <summary>True when the amount may be decided by one person at that instant. A ceiling of 0 means never.</summary>
    public static bool Allows(DateTime at, long totalMinor, long ceilingMinor) =>
        totalMinor <= ceilingMinor && (Baghdad.IsWeekend(Baghdad.DayOf(at)) || !Baghdad.TimeOf(at).IsBetween(Morning, Evening));
}
