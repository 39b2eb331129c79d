using FsCheck;
using FsCheck.Fluent;
using Grants.Kernel.Time;
using Grants.Notifications.Domain.Reminders;

namespace Grants.Tests.Notifications;

public class ReminderClockTests
{
    private static readonly DateOnly DueOn = new(2026, 12, 1);
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-11-01T05:59:00Z", null)]
    [InlineData("2026-11-01T06:00:00Z", -30)]
    [InlineData("2026-11-24T06:00:00Z", -7)]
    [InlineData("2026-11-30T05:59:59Z", -7)]
    [InlineData("2026-11-30T06:00:00Z", -1)]
    [InlineData("2026-12-04T06:00:00Z", 3)]
    [InlineData("2026-12-15T06:00:00Z", 14)]
    [InlineData("2027-12-15T06:00:00Z", 14)]
    public void A_step_is_due_from_nine_in_the_morning_in_Baghdad(string now, int? expected) =>
        ReminderClock.LatestDue(ReminderSchedule.Default, DueOn, Utc(now), _ => LongAgo).ShouldBe(expected);

    [Fact]
    public void Steps_before_the_rule_or_the_obligation_existed_are_never_due() =>
        ReminderClock.LatestDue(ReminderSchedule.Default, DueOn, Utc("2026-11-29T00:00:00Z"), _ => Utc("2026-11-25T00:00:00Z")).ShouldBeNull();

    [Fact]
    public void Only_the_last_step_after_the_due_day_is_a_call()
    {
        ReminderSchedule.Default.Days.Where(ReminderSchedule.Default.IsCall).ShouldBe([14]);
        var early = new ReminderSchedule([-7, -1]);
        early.Days.Where(early.IsCall).ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_the_outages_each_step_comes_once_and_never_early_or_from_history() => Prop
        .ForAll(Runs(), runs =>
        {
            var made = Simulate(runs.Schedule, runs.Since, runs.Instants);
            return made.Select(m => m.Days).Distinct().Count() == made.Count
                && made.All(m => ReminderClock.DueAt(DueOn, m.Days) <= m.At)
                && made.All(m => ReminderClock.DueAt(DueOn, m.Days) >= runs.Since)
                && made.Zip(made.Skip(1)).All(p => p.First.Days < p.Second.Days);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void After_an_outage_the_latest_due_step_is_made_and_no_other() => Prop
        .ForAll(Runs(), runs =>
        {
            var last = runs.Instants.Max();
            var latest = runs.Schedule.Days.Where(d => ReminderClock.DueAt(DueOn, d) <= last).Cast<int?>().LastOrDefault();
            var expected = latest is { } d && ReminderClock.DueAt(DueOn, d) >= runs.Since ? latest : null;
            return Simulate(runs.Schedule, runs.Since, [last]).Select(m => (int?)m.Days).SequenceEqual(expected is null ? [] : [expected]);
        })
        .QuickCheckThrowOnFailure();

    /// <summary>The engine without a database: a set remembers what was made.</summary>
    private static List<(int Days, DateTime At)> Simulate(ReminderSchedule schedule, DateTime since, IEnumerable<DateTime> instants)
    {
        var made = new List<(int Days, DateTime At)>();
        foreach (var now in instants.Order())
        {
            if (ReminderClock.LatestDue(schedule, DueOn, now, _ => since) is { } days && made.All(m => m.Days != days)) made.Add((days, now));
        }

        return made;
    }

    private static Arbitrary<Run> Runs()
    {
        var minutes = Gen.Choose(-60 * 24 * 60, 40 * 24 * 60);
        var due = Baghdad.ToUtc(DueOn, TimeOnly.MinValue);
        var runs =
            from days in Gen.NonEmptyListOf(Gen.Choose(-60, 30))
            from since in minutes
            from instants in Gen.NonEmptyListOf(minutes)
            select new Run(new ReminderSchedule(days), due.AddMinutes(since), [.. instants.Select(m => due.AddMinutes(m))]);
        return runs.ToArbitrary();
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    private sealed record Run(ReminderSchedule Schedule, DateTime Since, IReadOnlyList<DateTime> Instants);
}
