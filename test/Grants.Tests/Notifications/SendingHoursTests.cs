using FsCheck;
using FsCheck.Fluent;
using Grants.Kernel.Time;
using Grants.Notifications.Application.Reminders;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Reminders;

namespace Grants.Tests.Notifications;

public class SendingHoursTests
{
    private static readonly Holidays Calendar = new([new DateOnly(2026, 11, 10)]);
    private readonly SendingHours hours = new(Calendar.Has);

    [Theory]
    [InlineData("2026-11-01T09:00", "2026-11-01T09:00")] // Sunday, first allowed minute
    [InlineData("2026-11-01T08:59", "2026-11-01T09:00")]
    [InlineData("2026-11-05T18:00", "2026-11-08T09:00")] // Thursday evening waits over Friday and Saturday
    [InlineData("2026-11-06T12:00", "2026-11-08T09:00")]
    [InlineData("2026-11-10T12:00", "2026-11-11T09:00")] // holiday of the configuration
    [InlineData("2027-03-09T12:00", "2027-03-14T09:00")] // Eid, Tuesday to Thursday, then the weekend
    [InlineData("2026-12-31T19:00", "2027-01-03T09:00")] // New Year's Day is a Friday, then Saturday
    public void Without_wishes_mail_leaves_on_working_days_from_nine_to_six(string baghdad, string expected) =>
        hours.Next(ContactPreference.Open, At(baghdad)).ShouldBe(At(expected));

    [Fact]
    public void Hours_may_pass_midnight()
    {
        var night = ContactPreference.Open with { From = new TimeOnly(20, 0), To = new TimeOnly(2, 0) };
        hours.Next(night, At("2026-11-01T12:00")).ShouldBe(At("2026-11-01T20:00"));
        hours.Allow(night, At("2026-11-02T01:59")).ShouldBeTrue();
        hours.Next(night, At("2026-11-05T23:30")).ShouldBe(At("2026-11-05T23:30"));
        hours.Next(night, At("2026-11-06T01:00")).ShouldBe(At("2026-11-08T00:00"));
    }

    [Fact]
    public void A_pause_ends_on_its_day() =>
        hours.Next(ContactPreference.Open with { PausedUntil = new DateOnly(2027, 2, 2) }, At("2026-11-01T12:00")).ShouldBe(At("2027-02-02T09:00"));

    [Fact]
    public void The_answer_is_always_allowed_and_nothing_allowed_lies_before_it() => Prop
        .ForAll(Wishes(), x =>
        {
            var next = hours.Next(x.Wish, x.Utc);
            var day = Baghdad.DayOf(next);
            var isAllowed = next >= x.Utc && hours.Allow(x.Wish, next) && !Baghdad.IsWeekend(day) && !Calendar.Has(day) && !(x.Wish.PausedUntil > day);
            var step = TimeSpan.FromMinutes(30);
            for (var earlier = x.Utc; earlier < next; earlier += step) isAllowed &= !hours.Allow(x.Wish, earlier);
            return isAllowed;
        })
        .QuickCheckThrowOnFailure();

    private static Arbitrary<Case> Wishes()
    {
        var time = Gen.Choose(0, 47).Select(h => (TimeOnly?)TimeOnly.MinValue.AddMinutes(30 * h));
        var maybe = Gen.Frequency([(3, time), (1, Gen.Constant<TimeOnly?>(null))]);
        var pause = Gen.Frequency([(1, Gen.Choose(0, 400).Select(d => (DateOnly?)new DateOnly(2026, 11, 1).AddDays(d))), (3, Gen.Constant<DateOnly?>(null))]);
        var cases =
            from hour in Gen.Choose(0, 24 * 365)
            from @from in maybe
            from to in maybe
            from until in pause
            select new Case(new ContactPreference(false, false, @from, to, until), At("2026-11-01T00:00").AddHours(hour));
        return cases.ToArbitrary();
    }

    private static DateTime At(string baghdad)
    {
        var local = DateTime.Parse(baghdad, System.Globalization.CultureInfo.InvariantCulture);
        return Baghdad.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private sealed record Case(ContactPreference Wish, DateTime Utc);
}
