using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Reads a page of a list and its total in one SQL (architecture.md, Lists).</summary>
public static class PageExtensions
{
    /// <summary>Runs the query.</summary>
    /// <typeparam name="T">Row of the list.</typeparam>
    /// <typeparam name="TAll">Record behind it.</typeparam>
    /// <param name="rows">Sorted, cut to <see cref="Page.Size"/> + 1 records and projected, in this order.</param>
    /// <param name="all">What the search matches, whichever page is asked for: the total is counted from it, by the same SQL.</param>
    /// <param name="keyOf">Key of a row from which the next page goes on.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<Page<T>> ToPageAsync<T, TAll>(
        this IQueryable<T> rows, IQueryable<TAll> all, Func<T, string> keyOf, CancellationToken cancellationToken)
    {
        var counted = all.Take(Page.CountLimit + 1);
        var found = await rows.Select(r => new { Row = r, Total = counted.Count() }).ToListAsync(cancellationToken);
        var total = found.Count == 0 ? 0 : found[0].Total;
        var items = found.Take(Page.Size).Select(f => f.Row).ToList();
        return new Page<T>(items, Math.Min(total, Page.CountLimit), total > Page.CountLimit, found.Count > Page.Size ? keyOf(items[^1]) : null);
    }
}
