using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Protection.Domain.Duty;

/// <summary>Who is alerted from when until when. Handed over at eight in the morning in Baghdad.</summary>
internal sealed class DutyShift : AggregateRoot
{
    private static readonly TimeOnly HandedOverAt = new(8, 0);

    private DutyShift()
    {
    }

    public Guid UserId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>UTC, not included.</summary>
    public DateTime Until { get; private set; }

    public Guid SetBy { get; private set; }

    /// <summary>From the first day's morning to the morning after the last. Errors: <c>desk.shift-times</c>.</summary>
    public static DutyShift Of(Guid userId, DateOnly firstDay, DateOnly lastDay, Guid by, DateTime now)
    {
        var (from, until) = (Baghdad.ToUtc(firstDay, HandedOverAt), Baghdad.ToUtc(lastDay.AddDays(1), HandedOverAt));
        if (lastDay < firstDay || until <= now || lastDay.DayNumber - firstDay.DayNumber >= ProtectionConsts.MaxShiftDays || firstDay > Baghdad.DayOf(now).AddDays(ProtectionConsts.MaxDaysAhead))
            throw new BusinessException(ProtectionErrors.ShiftTimes).ForField("lastDay");
        return new DutyShift { UserId = userId, From = from, Until = until, SetBy = by };
    }
}

/// <summary>What a rota leaves open.</summary>
internal static class DutyGaps
{
    /// <summary>Times between two instants at which nobody is on duty, in order.</summary>
    public static IReadOnlyList<(DateTime From, DateTime Until)> Between(IEnumerable<(DateTime From, DateTime Until)> shifts, DateTime from, DateTime until)
    {
        var gaps = new List<(DateTime, DateTime)>();
        var covered = from;
        foreach (var shift in shifts.Where(s => s.Until > from && s.From < until).OrderBy(s => s.From))
        {
            if (shift.From > covered) gaps.Add((covered, shift.From));
            if (shift.Until > covered) covered = shift.Until;
        }

        if (covered < until) gaps.Add((covered, until));
        return gaps;
    }
}
