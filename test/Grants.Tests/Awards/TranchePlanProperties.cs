using FsCheck;
using FsCheck.Fluent;
using Grants.Awards.Domain.Granting;

namespace Grants.Tests.Awards;

/// <summary>However a grant is cut, nothing is lost and nothing is out of order.</summary>
public sealed class TranchePlanProperties
{
    private static readonly string[] Currencies = ["USD", "EUR", "IQD", "JPY", "JOD"];

    private static readonly Arbitrary<Case> Cases = (
        from years in Gen.Choose(1, 5)
        from amounts in Gen.Frequency((3, Gen.Choose(1, 500_000_000)), (1, Gen.Choose(1, 3))).ArrayOf(years)
        from fundCount in Gen.Choose(1, 4)
        from cuts in Gen.Choose(1, 1_000_000).ArrayOf(fundCount)
        from currency in Gen.Elements(Currencies)
        from day in Gen.Choose(0, 3000)
        select Case.Of([.. amounts.Select(a => (long)a)], cuts, currency, new DateOnly(2024, 1, 1).AddDays(day))).ToArbitrary();

    [Fact]
    public void The_sum_of_the_instalments_is_the_total_of_each_year_and_of_each_fund() => Check(c =>
    {
        foreach (var year in c.Years) c.Plan.Where(t => t.Year == year.Number).Sum(t => t.AmountMinor).ShouldBe(year.AmountMinor);
        foreach (var fund in c.Funds) c.Plan.Where(t => t.FundId == fund.FundId).Sum(t => t.AmountMinor).ShouldBe(fund.AmountMinor);
    });

    [Fact]
    public void Every_instalment_is_above_zero_and_numbered_in_the_order_of_days() => Check(c =>
    {
        c.Plan.ShouldAllBe(t => t.AmountMinor > 0);
        c.Plan.Select(t => t.Number).ShouldBe(Enumerable.Range(1, c.Plan.Count));
        c.Plan.Select(t => t.DueOn).ShouldBeInOrder();
    });

    [Fact]
    public void There_are_at_most_two_days_a_year_and_all_lie_within_the_grant() => Check(c =>
    {
        foreach (var year in c.Plan.GroupBy(t => t.Year)) year.Select(t => t.DueOn).Distinct().Count().ShouldBeLessThanOrEqualTo(2);
        c.Plan[0].DueOn.ShouldBe(c.StartsOn);
        c.Plan.ShouldAllBe(t => t.DueOn >= c.StartsOn && t.DueOn < c.StartsOn.AddMonths(12 * c.Years.Count));
        c.Plan.ShouldAllBe(t => t.DueOn.Day == c.StartsOn.Day || t.DueOn.Day == DateTime.DaysInMonth(t.DueOn.Year, t.DueOn.Month));
    });

    [Fact]
    public void The_first_half_is_never_the_smaller_one() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).Zip(Gen.Elements(Currencies)).ToArbitrary(), x =>
        {
            var (first, second) = TranchePlan.Halves(x.Item1, x.Item2);
            (first + second).ShouldBe(x.Item1);
            first.ShouldBeGreaterThanOrEqualTo(second);
            second.ShouldBeGreaterThanOrEqualTo(0);
        }).QuickCheckThrowOnFailure();

    private static void Check(Action<Case> holds) => Prop.ForAll(Cases, holds).QuickCheckThrowOnFailure();

    private sealed record Case(IReadOnlyList<GrantYear> Years, IReadOnlyList<GrantFund> Funds, DateOnly StartsOn, IReadOnlyList<PlannedTranche> Plan)
    {
        public static Case Of(IReadOnlyList<long> amounts, int[] cuts, string currency, DateOnly startsOn)
        {
            var total = amounts.Sum();
            var funds = new List<GrantFund>();
            var left = total;
            foreach (var cut in cuts[..^1])
            {
                var part = (long)((Int128)total * cut / cuts.Sum(c => (long)c));
                if (part <= 0 || part >= left) continue;
                funds.Add(GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), part));
                left -= part;
            }

            funds.Add(GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), left));
            List<GrantYear> years = [.. amounts.Select((a, i) => GrantYear.Of(i + 1, a))];
            return new Case(years, funds, startsOn, TranchePlan.Of(startsOn, currency, years, funds));
        }
    }
}
