using System.Linq.Expressions;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Loading and checking in the words of the rules.</summary>
public static class QueryExtensions
{
    /// <summary>The one row, or <c>not-found</c>: a foreign id and a missing one are the same.</summary>
    public static async Task<T> SingleOrNotFoundAsync<T>(this IQueryable<T> rows, Expression<Func<T, bool>> where, CancellationToken cancellationToken)
        where T : class =>
        await rows.SingleOrDefaultAsync(where, cancellationToken) ?? throw new NotFoundException();

    /// <summary>Checks the version the caller saw (If-Match). Errors: <c>stale</c>.</summary>
    public static void Expect(this GrantsDbContext context, AggregateRoot root, long version)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(root);
        if (root.Version != version) throw new StaleException(root.Id);
    }

    /// <summary>
    /// Writes the version of a root with this unit of work though nothing else of it changes: what was read of it must still be so when this is
    /// written, or this loses with <c>stale</c>. For rules that look at a record which another act at the same moment might change.
    /// </summary>
    public static void Touch(this GrantsDbContext context, AggregateRoot root)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(root);
        context.Entry(root).Property(r => r.Version).IsModified = true;
    }
}
