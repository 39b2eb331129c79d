using FsCheck;
using FsCheck.Fluent;
using Grants.Protection.Domain.Trends;

namespace Grants.Tests.Protection;

/// <summary>From what is shown nobody computes what is left out: tried by listing every history in a small world, and by solving all equations in the real one.</summary>
public sealed class TrendTests
{
    private const int Runs = 60;
    private const int All = TrendSums.All;

    [Fact]
    public void In_a_small_world_every_sum_that_is_left_out_has_another_value_in_another_history_with_the_same_page()
    {
        // Every history of at most 7 things in 2 months, 2 regions, 2 kinds; the page shows sums of 2 and more.
        var worlds = Worlds(new int[8], 0, 7).Select(World).ToList();
        worlds.Count.ShouldBe(6435);
        var values = worlds.Select(w => Sums(w).ToArray()).ToList();
        var differ = 0;
        for (var i = 0; i < worlds.Count; i += 5)
        {
            if (values[i][^1] > 5) continue;
            var page = Page(TrendTable.Of(worlds[i], smallest: 2), worlds[i]);
            var same = values.Where(v => Shows(v, page)).ToList();
            for (var sum = 0; sum < page.Length; sum++)
            {
                if (page[sum] is not null) continue;
                same.Select(v => v[sum]).Distinct().Take(2).Count().ShouldBe(2, $"world {string.Join(' ', values[i])}: sum {sum}");
                differ++;
            }
        }

        differ.ShouldBeGreaterThan(1000, "the worlds leave something out");
    }

    [Fact]
    public void That_two_kinds_never_happened_does_not_follow_from_a_third_that_is_all_there_is()
    {
        // Nine of the third kind and nine in all: who reads both knows that the others are none. Nothing that never happened can be exchanged for something else.
        var counts = new TrendCounts(1, 1, 3);
        counts.Add(0, 0, 2, 9);
        var table = TrendTable.Of(counts);
        foreach (var kind in new[] { 0, 1 }) table.Read(All, All, kind).ShouldBeNull();
        (table.Read(All, All, 2) is not null && table.Read(All, All, All) is not null).ShouldBeFalse();
    }

    [Fact]
    public void In_the_real_one_no_equation_gives_a_sum_that_is_left_out() => Prop.ForAll(Year().ToArbitrary(), counts =>
    {
        var page = Page(TrendTable.Of(counts), counts);
        var shown = Equations(counts).Where((_, i) => page[i] is not null).ToList();
        var reduced = Reduced(shown);
        foreach (var (equation, i) in Equations(counts).Select((e, i) => (e, i)))
        {
            if (page[i] is { } value) value.ShouldBeGreaterThanOrEqualTo(TrendTable.Smallest);
            else Follows(reduced, equation).ShouldBeFalse($"sum {i} can be computed");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void A_line_of_a_table_with_its_total_has_two_numbers_left_out_or_none() => Prop.ForAll(Year().ToArbitrary(), counts =>
    {
        var table = TrendTable.Of(counts);
        foreach (var (total, line) in Lines(counts))
        {
            var left = line.Count(at => At(table, at) is null);
            if (At(table, total) is not null) left.ShouldNotBe(1, $"{total}");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void Where_everything_is_large_everything_is_shown_and_where_there_is_nothing_nothing_is()
    {
        var large = new TrendCounts(12, 2, 4);
        var none = new TrendCounts(12, 2, 4);
        for (var box = 0; box < large.Boxes; box++)
        {
            var at = large.BoxAt(box);
            large.Add(at.Month, at.Region, at.Kind, 5);
        }

        Page(TrendTable.Of(large), large).ShouldAllBe(v => v != null);
        TrendTable.Of(large).Read(All, All, All).ShouldBe(480);
        Page(TrendTable.Of(none), none).ShouldAllBe(v => v == null, "none is news as well");
    }

    [Fact]
    public void One_small_number_takes_others_with_it_until_it_cannot_be_computed()
    {
        // Everything 10, one number of a region's kind 2: the total of its kind, of its region and of everything stay.
        var counts = new TrendCounts(1, 2, 4);
        for (var kind = 0; kind < 4; kind++)
        {
            counts.Add(0, 0, kind, kind == 0 ? 2 : 10);
            counts.Add(0, 1, kind, 10);
        }

        var table = TrendTable.Of(counts);
        table.Read(All, 0, 0).ShouldBeNull();
        table.Read(All, All, All).ShouldBe(72);
        Enumerable.Range(0, 4).Count(kind => table.Read(All, 0, kind) is null).ShouldBe(2);
        Enumerable.Range(0, 4).Count(kind => table.Read(All, 1, kind) is null).ShouldBe(2);
        table.Read(All, All, 0).ShouldBe(12);
    }

    private static IEnumerable<int[]> Worlds(int[] counts, int box, int left)
    {
        if (box == counts.Length)
        {
            yield return (int[])counts.Clone();
            yield break;
        }

        for (var n = 0; n <= left; n++)
        {
            counts[box] = n;
            foreach (var world in Worlds(counts, box + 1, left - n)) yield return world;
        }

        counts[box] = 0;
    }

    private static TrendCounts World(int[] counts)
    {
        var world = new TrendCounts(2, 2, 2);
        for (var box = 0; box < counts.Length; box++)
        {
            var at = world.BoxAt(box);
            world.Add(at.Month, at.Region, at.Kind, counts[box]);
        }

        return world;
    }

    /// <summary>Busy and quiet years: most boxes hold nothing, a few many.</summary>
    private static Gen<TrendCounts> Year() =>
        from busy in Gen.Choose(0, 12)
        from counts in Gen.ArrayOf(Gen.Frequency((12 - busy, Gen.Constant(0)), (busy, Gen.Choose(0, 9)), (1, Gen.Choose(0, 3))), 96)
        select Filled(counts);

    private static TrendCounts Filled(int[] counts)
    {
        var year = new TrendCounts(12, 2, 4);
        for (var box = 0; box < counts.Length; box++)
        {
            var at = year.BoxAt(box);
            year.Add(at.Month, at.Region, at.Kind, counts[box]);
        }

        return year;
    }

    private static IEnumerable<TrendBox> Places(TrendCounts counts) =>
        from month in Enumerable.Range(All, counts.Months + 1)
        from region in Enumerable.Range(All, counts.Regions + 1)
        from kind in Enumerable.Range(All, counts.Kinds + 1)
        where month == All || region == All || kind == All
        orderby (month == All ? 1 : 0) + (region == All ? 1 : 0) + (kind == All ? 1 : 0)
        select new TrendBox(month, region, kind);

    private static bool IsIn(TrendBox box, TrendBox sum) =>
        (sum.Month == All || sum.Month == box.Month) && (sum.Region == All || sum.Region == box.Region) && (sum.Kind == All || sum.Kind == box.Kind);

    private static IEnumerable<int> Sums(TrendCounts counts) =>
        Places(counts).Select(sum => Enumerable.Range(0, counts.Boxes).Where(b => IsIn(counts.BoxAt(b), sum)).Sum(b => counts[b]));

    private static IEnumerable<long[]> Equations(TrendCounts counts) =>
        Places(counts).Select(sum => Enumerable.Range(0, counts.Boxes).Select(b => IsIn(counts.BoxAt(b), sum) ? 1L : 0L).ToArray());

    private static int? At(TrendTable table, TrendBox at) => table.Read(at.Month, at.Region, at.Kind);

    private static int?[] Page(TrendTable table, TrendCounts counts) => [.. Places(counts).Select(at => At(table, at))];

    private static bool Shows(int[] values, int?[] page)
    {
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] is { } value && value != values[i]) return false;
        }

        return true;
    }

    /// <summary>Each line of each table with its total.</summary>
    private static IEnumerable<(TrendBox Total, IReadOnlyList<TrendBox> Line)> Lines(TrendCounts counts)
    {
        foreach (var total in Places(counts))
        {
            if (total.Month == All && (total.Region == All || total.Kind == All)) yield return (total, [.. Enumerable.Range(0, counts.Months).Select(m => total with { Month = m })]);
            if (total.Region == All && (total.Month == All || total.Kind == All)) yield return (total, [.. Enumerable.Range(0, counts.Regions).Select(r => total with { Region = r })]);
            if (total.Kind == All && (total.Month == All || total.Region == All)) yield return (total, [.. Enumerable.Range(0, counts.Kinds).Select(k => total with { Kind = k })]);
        }
    }

    // Arithmetic modulo a prime: no rounding, and what follows by fractions follows here.
    private const long Prime = 2_147_483_647;

    private static List<(int Lead, long[] Row)> Reduced(IEnumerable<long[]> equations)
    {
        var rows = new List<(int Lead, long[] Row)>();
        foreach (var equation in equations)
        {
            var left = Without(rows, equation);
            var lead = Array.FindIndex(left, v => v != 0);
            if (lead < 0) continue;
            var inverse = (long)System.Numerics.BigInteger.ModPow(left[lead], Prime - 2, Prime);
            rows.Add((lead, [.. left.Select(v => v * inverse % Prime)]));
        }

        return rows;
    }

    private static bool Follows(List<(int Lead, long[] Row)> rows, long[] equation) => Array.TrueForAll(Without(rows, equation), v => v == 0);

    private static long[] Without(List<(int Lead, long[] Row)> rows, long[] equation)
    {
        var left = (long[])equation.Clone();
        foreach (var (lead, row) in rows)
        {
            var times = left[lead];
            if (times == 0) continue;
            for (var i = 0; i < left.Length; i++) left[i] = (((left[i] - (times * row[i])) % Prime) + Prime) % Prime;
        }

        return left;
    }
}
