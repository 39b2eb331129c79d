using FsCheck;
using FsCheck.Fluent;
using Grants.Kernel.Errors;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Duty;

namespace Grants.Tests.Protection;

/// <summary>What a rota leaves open, against the plain question asked of every quarter of an hour; and codes that count nothing.</summary>
public sealed class DutyProperties
{
    private const int Runs = 500;
    private static readonly DateTime Start = new(2026, 11, 20, 5, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_quarter_is_in_a_gap_exactly_when_nobody_is_on_duty() =>
        Prop.ForAll(Gen.ListOf(Gen.Zip(Gen.Choose(-50, 800), Gen.Choose(1, 200))).ToArbitrary(), shifts =>
        {
            var rota = shifts.Select(s => (From: At(s.Item1), Until: At(s.Item1 + s.Item2))).ToList();
            var gaps = DutyGaps.Between(rota, At(0), At(672));
            for (var quarter = 0; quarter < 672; quarter++)
                gaps.Count(g => g.From <= At(quarter) && At(quarter) < g.Until).ShouldBe(rota.Exists(s => s.From <= At(quarter) && At(quarter) < s.Until) ? 0 : 1, $"quarter {quarter}");
            gaps.ShouldAllBe(g => g.From < g.Until);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void A_shift_goes_from_morning_to_morning_in_Baghdad_and_wrong_days_are_none()
    {
        var day = new DateOnly(2026, 11, 20);
        var shift = DutyShift.Of(Guid.CreateVersion7(), day, day.AddDays(1), Guid.CreateVersion7(), Start);
        (shift.From, shift.Until).ShouldBe((new DateTime(2026, 11, 20, 5, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 22, 5, 0, 0, DateTimeKind.Utc)));
        foreach (var (first, last) in new[] { (1, 0), (-3, -1), (0, 14), (400, 401) })
        {
            Should.Throw<BusinessException>(() => DutyShift.Of(Guid.CreateVersion7(), day.AddDays(first), day.AddDays(last), Guid.CreateVersion7(), Start))
                .Code.ShouldBe(ProtectionErrors.ShiftTimes, $"{first} to {last}");
        }
    }

    [Fact]
    public void Codes_are_told_by_voice_and_differ_whenever_their_bytes_do()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 255), CaseCode.RandomBytes).ToArbitrary(), bytes =>
        {
            var code = CaseCode.From([.. bytes.Select(b => (byte)b)]);
            code.ShouldMatch("^[2-9ACDEFGHJKMNPRTVWXY]{3}-[2-9ACDEFGHJKMNPRTVWXY]{4}$");
            seen.Add(code);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        seen.Count.ShouldBe(Runs);
    }

    private static DateTime At(int quarter) => Start.AddMinutes(15 * quarter);
}
