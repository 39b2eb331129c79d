using Grants.Awards.Domain.Granting;

namespace Grants.Awards.Domain.Amendments;

/// <summary>More or less money over all lines in proportion, exact: what is left over goes to the largest.</summary>
internal static class LineScale
{
    public static IReadOnlyList<LineTerms> To(IReadOnlyList<LineTerms> lines, long totalMinor)
    {
        var now = lines.Sum(l => l.AmountMinor);
        if (lines.Count == 0 || now == totalMinor || now == 0) return lines;
        var scaled = lines.Select(l => l with { AmountMinor = (long)((Int128)l.AmountMinor * totalMinor / now) }).ToList();
        var largest = scaled.IndexOf(scaled.MaxBy(l => l.AmountMinor)!);
        scaled[largest] = scaled[largest] with { AmountMinor = scaled[largest].AmountMinor + totalMinor - scaled.Sum(l => l.AmountMinor) };
        return scaled;
    }
}
