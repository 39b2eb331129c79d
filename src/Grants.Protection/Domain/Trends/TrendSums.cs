namespace Grants.Protection.Domain.Trends;

/// <summary>
/// The sums that readers see, numbered: by month and region, by month and kind, by region and kind, by each alone, and all together. A set of sums is a
/// number with a bit for each.
/// </summary>
internal sealed class TrendSums
{
    /// <summary>A sum over everything.</summary>
    public const int All = -1;

    private const int MostSums = 128;
    private readonly TrendCounts counts;
    private readonly Dictionary<TrendBox, int> numbers = [];

    public TrendSums(TrendCounts counts)
    {
        this.counts = counts;
        foreach (var box in Enumerable.Range(0, counts.Boxes).Select(counts.BoxAt))
        {
            foreach (var sum in SumsOf(box)) numbers.TryAdd(sum, numbers.Count);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(numbers.Count, MostSums, nameof(counts));
        Values = new long[numbers.Count];
        Ways = new int[numbers.Count];
        foreach (var (sum, number) in numbers) Ways[number] = (sum.Month == All ? 1 : 0) + (sum.Region == All ? 1 : 0) + (sum.Kind == All ? 1 : 0);
        for (var box = 0; box < counts.Boxes; box++)
        {
            foreach (var sum in SumsOf(counts.BoxAt(box))) Values[numbers[sum]] += counts[box];
        }
    }

    /// <summary>Value of each sum.</summary>
    public long[] Values { get; }

    /// <summary>Over how many of month, region and kind each sum goes: 3 for everything together.</summary>
    public int[] Ways { get; }

    /// <summary>Number of one sum; <see cref="All"/> stands for everything.</summary>
    public int NumberOf(int month, int region, int kind) => numbers[new TrendBox(month, region, kind)];

    /// <summary>The sums in which one box is counted.</summary>
    public UInt128 With(int box) => SumsOf(counts.BoxAt(box)).Aggregate(UInt128.Zero, (set, sum) => set | Bit(numbers[sum]));

    public static UInt128 Bit(int number) => UInt128.One << number;

    private static IEnumerable<TrendBox> SumsOf(TrendBox box) =>
    [
        box with { Kind = All }, box with { Region = All }, box with { Month = All },
        new(box.Month, All, All), new(All, box.Region, All), new(All, All, box.Kind), new(All, All, All),
    ];
}
