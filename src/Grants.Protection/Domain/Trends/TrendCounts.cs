namespace Grants.Protection.Domain.Trends;

/// <summary>How often something happened: by month, region and kind. Nothing of it leaves the enclave but what <see cref="TrendTable"/> shows.</summary>
internal sealed class TrendCounts(int months, int regions, int kinds)
{
    private readonly int[] counts = new int[months * regions * kinds];

    public int Months => months;

    public int Regions => regions;

    public int Kinds => kinds;

    /// <summary>Number of the smallest boxes.</summary>
    public int Boxes => counts.Length;

    /// <summary>How often, in one box.</summary>
    public int this[int box] => counts[box];

    public void Add(int month, int region, int kind, int count) => counts[BoxOf(new TrendBox(month, region, kind))] += count;

    /// <summary>The box's place.</summary>
    public int BoxOf(TrendBox box) => (((box.Month * regions) + box.Region) * kinds) + box.Kind;

    /// <summary>The box at a place.</summary>
    public TrendBox BoxAt(int box) => new(box / (regions * kinds), box / kinds % regions, box % kinds);
}

/// <summary>One month, region and kind.</summary>
internal readonly record struct TrendBox(int Month, int Region, int Kind);
