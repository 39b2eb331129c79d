using System.Globalization;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Protection.Domain.Incidents;

/// <summary>A month of a year: a day could tell who was where.</summary>
internal readonly record struct IncidentMonth(int Year, int Month) : IComparable<IncidentMonth>
{
    private const int MonthsOfYear = 12;
    private const string Format = "yyyy-MM";

    /// <summary>Number of the month since the year 0, to be compared and counted.</summary>
    public int Number => (Year * MonthsOfYear) + Month - 1;

    /// <summary>The month of a number.</summary>
    public static IncidentMonth Of(int number) => new(number / MonthsOfYear, (number % MonthsOfYear) + 1);

    /// <summary>The month in Baghdad at an instant.</summary>
    public static IncidentMonth At(DateTime utc)
    {
        var day = Baghdad.DayOf(utc);
        return new IncidentMonth(day.Year, day.Month);
    }

    /// <summary>A month as the client sends it, e.g. <c>2026-11</c>: not to come, not before the log begins. Errors: <c>desk.month</c>.</summary>
    public static IncidentMonth Read(string text, DateTime now)
    {
        if (!DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) throw Wrong();
        var month = new IncidentMonth(first.Year, first.Month);
        var present = At(now);
        return month.CompareTo(present) > 0 || month.Number < present.Number - (ProtectionConsts.MaxYearsBack * MonthsOfYear) ? throw Wrong() : month;
    }

    public int CompareTo(IncidentMonth other) => Number.CompareTo(other.Number);

    public override string ToString() => Text(Year, Month);

    /// <summary>As it is sent.</summary>
    public static string Text(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    private static BusinessException Wrong() => new BusinessException(ProtectionErrors.Month).ForField("month");
}
