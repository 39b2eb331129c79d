namespace Grants.Protection.Domain.Trends;

/// <summary>
/// Other histories that could have happened just as well: one thing more, one less, one elsewhere, or two that changed their month, region or kind with each
/// other. Each is told by the sums that would be others. None needs fewer than nothing in any box.
/// </summary>
internal static class TrendHistories
{
    public static IReadOnlyCollection<UInt128> Of(TrendCounts counts, TrendSums sums)
    {
        var with = Enumerable.Range(0, counts.Boxes).Select(sums.With).ToArray();
        var taken = Enumerable.Range(0, counts.Boxes).Where(b => counts[b] > 0).ToArray();
        var found = new HashSet<UInt128>(with);
        foreach (var from in taken)
        {
            for (var to = 0; to < counts.Boxes; to++) found.Add(with[from] ^ with[to]);
            foreach (var other in taken)
            {
                foreach (var (one, two) in Exchanged(counts.BoxAt(from), counts.BoxAt(other)))
                    found.Add(with[from] ^ with[other] ^ with[counts.BoxOf(one)] ^ with[counts.BoxOf(two)]);
            }
        }

        return found;
    }

    // A sum counts as changed when an odd number of the four boxes is in it. That is right as long as no sum holds both old boxes and neither of the new ones,
    // and none does where what is exchanged differs: a sum by it holds one old box at most, any other holds each box's new place as well.
    private static IEnumerable<(TrendBox One, TrendBox Two)> Exchanged(TrendBox one, TrendBox two)
    {
        if (one.Month != two.Month) yield return (one with { Month = two.Month }, two with { Month = one.Month });
        if (one.Region != two.Region) yield return (one with { Region = two.Region }, two with { Region = one.Region });
        if (one.Kind != two.Kind) yield return (one with { Kind = two.Kind }, two with { Kind = one.Kind });
    }
}
