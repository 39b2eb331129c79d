using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Protection.Domain.Incidents;
using Grants.Protection.Domain.Trends;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Trends;

/// <summary>
/// How the environment changes, in sums that tell of nobody. The twelve months before this one, as they were known when this one began: a page that changed with
/// every word could be read before and after one.
/// </summary>
internal sealed class TrendAppService(GrantsDbContext db, CurrentScope scope, TimeProvider clock)
{
    private const int Months = 12;
    private const int MonthsOfYear = 12;
    private const int All = TrendSums.All;

    private static readonly string[] Regions = [.. Governorates.All.Select(g => g.Region).Distinct().Order(StringComparer.Ordinal)];
    private static readonly IncidentKind[] Kinds = Enum.GetValues<IncidentKind>();

    public async Task<TrendsDto> GetAsync(CancellationToken cancellationToken)
    {
        var present = IncidentMonth.At(clock.GetUtcNow().UtcDateTime);
        var from = present.Number - Months;
        var table = TrendTable.Of(await CountsAsync(from, present, cancellationToken));
        return new TrendsDto(
            [.. Regions], [.. Kinds], TrendTable.Smallest,
            [.. Enumerable.Range(0, Months).Select(m => LineOf(table, IncidentMonth.Of(from + m).ToString(), m))],
            [.. Kinds.Select((kind, k) => new TrendKindDto(kind, [.. Regions.Select((_, r) => table.Read(All, r, k))], table.Read(All, All, k)))],
            LineOf(table, "", All));
    }

    private static TrendLineDto LineOf(TrendTable table, string month, int number) => new(
        month, [.. Regions.Select((_, r) => table.Read(number, r, All))], [.. Kinds.Select((_, k) => table.Read(number, All, k))], table.Read(number, All, All));

    private async Task<TrendCounts> CountsAsync(int from, IncidentMonth present, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-trends");
        var knownBefore = Baghdad.ToUtc(new DateOnly(present.Year, present.Month, 1), TimeOnly.MinValue);
        var rows = await db.Set<Incident>().AsNoTracking()
            .Where(i => i.RecordedAt < knownBefore && (i.Year * MonthsOfYear) + i.Month - 1 >= from && (i.Year * MonthsOfYear) + i.Month - 1 < present.Number)
            .GroupBy(i => new { i.Year, i.Month, i.Governorate, i.Kind })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Governorate, g.Key.Kind, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var counts = new TrendCounts(Months, Regions.Length, Kinds.Length);
        foreach (var row in rows)
            counts.Add(new IncidentMonth(row.Year, row.Month).Number - from, Array.IndexOf(Regions, Governorates.RegionOf(row.Governorate)), Array.IndexOf(Kinds, row.Kind), row.Count);
        return counts;
    }
}

/// <summary>The year, in sums; null where a sum is left out.</summary>
/// <param name="Regions">Order of the regions in each line.</param>
/// <param name="Kinds">Order of the kinds in each line.</param>
/// <param name="Smallest">Fewer than this are never shown.</param>
/// <param name="Months">Oldest first.</param>
/// <param name="ByKind">Each kind by region.</param>
/// <param name="Total">All months together.</param>
internal sealed record TrendsDto(
    IReadOnlyList<string> Regions, IReadOnlyList<IncidentKind> Kinds, int Smallest, IReadOnlyList<TrendLineDto> Months, IReadOnlyList<TrendKindDto> ByKind, TrendLineDto Total);

/// <summary>One month, or all: by region, by kind, together.</summary>
internal sealed record TrendLineDto(string Month, IReadOnlyList<int?> Regions, IReadOnlyList<int?> Kinds, int? All);

/// <summary>One kind: by region, together.</summary>
internal sealed record TrendKindDto(IncidentKind Kind, IReadOnlyList<int?> Regions, int? All);
