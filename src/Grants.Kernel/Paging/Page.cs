namespace Grants.Kernel.Paging;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Row type.</typeparam>
/// <param name="Items">At most <see cref="Page.Size"/> rows.</param>
/// <param name="Total">Exact up to <see cref="Page.CountLimit"/>.</param>
/// <param name="MoreThanTotal">True when there are more than <paramref name="Total"/> ("1,000+").</param>
/// <param name="Next">Opaque key of the next page, null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, bool MoreThanTotal, string? Next);

/// <summary>Limits of lists (architecture.md, Lists).</summary>
public static class Page
{
    /// <summary>Rows of one page.</summary>
    public const int Size = 50;

    /// <summary>Totals are exact up to here.</summary>
    public const int CountLimit = 1000;
}
