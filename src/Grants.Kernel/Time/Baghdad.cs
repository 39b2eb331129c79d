namespace Grants.Kernel.Time;

/// <summary>Due dates are days in Baghdad: UTC+3 all year (IANA Asia/Baghdad, no summer time since 2008).</summary>
public static class Baghdad
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(3);

    /// <summary>The day in Baghdad at an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The wall clock in Baghdad at an instant.</summary>
    public static TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(utc + Offset);

    /// <summary>The UTC instant at which a wall-clock time is reached in Baghdad.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time) => DateTime.SpecifyKind(day.ToDateTime(time) - Offset, DateTimeKind.Utc);

    /// <summary>Today in Baghdad.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Friday and Saturday (Law 12 of 2024; reference calendar).</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday;

    /// <summary>The day a number of working days (Sunday to Thursday) later.</summary>
    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (!IsWeekend(day)) count--;
        }

        return day;
    }
}
