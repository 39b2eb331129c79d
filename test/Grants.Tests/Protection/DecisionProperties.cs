using FsCheck;
using FsCheck.Fluent;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;

namespace Grants.Tests.Protection;

/// <summary>Random people do random things to a verified case at random hours: money is promised by two different people, or by one in the night up to the ceiling (product.md, Protection).</summary>
public sealed class DecisionProperties
{
    private const int Runs = 500;
    private const long Ceiling = 200_000;
    private static readonly DateTime Start = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Guid[] People = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
    private static readonly UrgentFund Fund = new(Guid.CreateVersion7(), "F-01", "USD", 1_000_000);

    [Fact]
    public void Nothing_holds_by_fewer_people_than_the_rule_demands() => Prop.ForAll(Gen.ArrayOf(Act()).ToArbitrary(), acts =>
    {
        var about = Verified();
        var at = Start;
        foreach (var act in acts)
        {
            at = at.AddMinutes(act.Minutes);
            var state = (about.State, about.Decisions.Count, about.Decision?.SecondBy, about.DecidedAt);
            try
            {
                act.Do(about, People[act.Person], at, act.Minor);
            }
            catch (BusinessException)
            {
                (about.State, about.Decisions.Count, about.Decision?.SecondBy, about.DecidedAt).ShouldBe(state, "what is refused changes nothing");
            }

            IsRight(about).ShouldBeTrue($"{act} at {at:u}");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Theory]
    [InlineData("2026-11-23T19:59", 200_000, false)] // Monday
    [InlineData("2026-11-23T20:00", 200_000, true)]
    [InlineData("2026-11-23T20:00", 200_001, false)]
    [InlineData("2026-11-24T06:59", 200_000, true)]
    [InlineData("2026-11-24T07:00", 200_000, false)]
    [InlineData("2026-11-27T12:00", 200_000, true)] // Friday
    [InlineData("2026-11-28T12:00", 200_001, false)] // Saturday
    public void One_person_decides_alone_only_in_the_night_and_at_weekends_up_to_the_ceiling(string inBaghdad, long minor, bool isAllowed)
    {
        var wall = DateTime.Parse(inBaghdad, System.Globalization.CultureInfo.InvariantCulture);
        var at = Baghdad.ToUtc(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        NightRule.Allows(at, minor, Ceiling).ShouldBe(isAllowed);
        NightRule.Allows(at, minor, 0).ShouldBeFalse();
    }

    private static bool IsRight(EmergencyCase about)
    {
        if (about.Decisions.Count(d => d.EndedAt is null) > 1) return false;
        if (about.State is not (CaseState.Decided or CaseState.Paid or CaseState.Received or CaseState.FollowingUp)) return about.DecidedAt is null;
        return about.Decision is { } d && d.SecondBy != d.FirstBy && (d.SecondBy is not null || (d.IsAlone && d.TotalMinor <= Ceiling && NightRule.Allows(d.FirstAt, d.TotalMinor, Ceiling)));
    }

    private static EmergencyCase Verified()
    {
        var about = EmergencyCase.Open("AAA-AAAA", CaseSource.Staff, RiskBand.High, [NeedKind.Medical, NeedKind.Relocation], People[0], Start);
        about.Acknowledge(People[0], Start);
        about.Verify(positive: 2, isLead: false, hasReason: false, People[0], Start);
        return about;
    }

    private static Gen<Step> Act() =>
        from what in Gen.Choose(0, 6)
        from person in Gen.Choose(0, People.Length - 1)
        from minutes in Gen.Choose(1, 600)
        from minor in Gen.Elements(-1L, 0L, 100L, Ceiling, Ceiling + 1, long.MaxValue)
        select new Step(what, person, minutes, minor);

    /// <summary>One act.</summary>
    private sealed record Step(int What, int Person, int Minutes, long Minor)
    {
        public void Do(EmergencyCase about, Guid by, DateTime at, long minor)
        {
            switch (What)
            {
                case 0: about.Decide(new Proposal(new Dictionary<NeedKind, long> { [NeedKind.Medical] = minor }, Fund, null, OtherSupport.Nobody), by, at, Ceiling); break;
                case 1: about.Second(by, at); break;
                case 2: about.TakeBack(at, null); break;
                case 3: about.Pay(at); break;
                case 4: about.ComeBack(); break;
                case 5: about.Receive(at); break;
                default: about.CheckIn(ProtectionConsts.CheckInDays[Person], CheckInOutcome.Safe, by, at); break;
            }
        }
    }
}
