namespace Grants.Reporting.Domain.Reports;

/// <summary>A report that is to be.</summary>
internal readonly record struct PlannedReport(int Number, DateOnly From, DateOnly Until, DateOnly DueOn);

/// <summary>Every six months after the first day until the last; each covers the half year before it.</summary>
internal static class ReportSchedule
{
    /// <summary>All reports of a grant. What would have been due before the agreement was accepted is not asked for.</summary>
    public static IReadOnlyList<PlannedReport> Of(DateOnly startsOn, DateOnly endsOn, DateOnly acceptedOn)
    {
        var plan = new List<PlannedReport>();
        for (var half = 1; ; half++)
        {
            var from = startsOn.AddMonths((half - 1) * ReportingConsts.MonthsBetween);
            if (from > endsOn) return plan;
            var dueOn = startsOn.AddMonths(half * ReportingConsts.MonthsBetween);
            if (dueOn > acceptedOn) plan.Add(new PlannedReport(plan.Count + 1, from, dueOn.AddDays(-1), dueOn));
        }
    }
}
