namespace Grants.Protection.Domain.Trends;

/// <summary>
/// What may be read of the counts by people who must not learn of any single one. Sums that are too small are left out, and so many others that none of those
/// can be computed: for every sum that is left out there is another history in which it differs and everything that is shown is the same. All views are one
/// table here, so that nothing follows from putting two of them side by side.
/// </summary>
internal sealed class TrendTable
{
    /// <summary>Fewer than this are not shown, none included: "none" is news as well.</summary>
    public const int Smallest = 5;

    // What is given up first: a number inside a table, then a total of a line, and last the total of everything. Never by its value: the choice would tell of it.
    private static readonly long[] Prices = [0, 1, 10, 100];

    private readonly TrendSums sums;
    private UInt128 shown;

    private TrendTable(TrendSums sums) => this.sums = sums;

    /// <summary>Decides what is shown.</summary>
    public static TrendTable Of(TrendCounts counts, int smallest = Smallest)
    {
        var sums = new TrendSums(counts);
        var table = new TrendTable(sums);
        for (var number = 0; number < sums.Values.Length; number++)
        {
            if (sums.Values[number] >= smallest) table.shown |= TrendSums.Bit(number);
        }

        table.HideWhatTellsOfOthers(TrendHistories.Of(counts, sums));
        return table;
    }

    /// <summary>A sum, or null when it is left out. <see cref="TrendSums.All"/> stands for everything.</summary>
    public int? Read(int month, int region, int kind)
    {
        var number = sums.NumberOf(month, region, kind);
        return (shown & TrendSums.Bit(number)) != 0 ? (int)sums.Values[number] : null;
    }

    private void HideWhatTellsOfOthers(IReadOnlyCollection<UInt128> histories)
    {
        var all = (UInt128.One << sums.Values.Length) - 1;
        while (true)
        {
            var open = histories.Where(h => (h & shown) == 0).Aggregate(UInt128.Zero, (safe, h) => safe | h);
            var told = all & ~shown & ~open;
            if (told == 0) return;

            // One thing more in a box of it is always another history: there is one to choose.
            var first = TrendSums.Bit((int)UInt128.TrailingZeroCount(told));
            shown &= ~histories.Where(h => (h & first) != 0).MinBy(h => PriceOf(h & shown));
        }
    }

    private long PriceOf(UInt128 hidden)
    {
        var price = 0L;
        for (; hidden != 0; hidden &= hidden - 1)
        {
            price += Prices[sums.Ways[(int)UInt128.TrailingZeroCount(hidden)]];
        }

        return price;
    }
}
