using System.Text;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>Writes the log as it is in the database now: the leaves of the tree, one a line, in their order.</summary>
internal sealed class AuditExport(GrantsDbContext context)
{
    private const int Batch = 1000;

    /// <summary>Writes all entries that have a place.</summary>
    /// <returns>How many lines, and how many entries have neither a place nor wait for one: nobody wrote those through the system.</returns>
    public async Task<(long Lines, int Strangers)> WriteAsync(Stream to, CancellationToken cancellationToken)
    {
        byte[]? before = null;
        long next = 0;
        while (await PageAsync(next, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var (place, entry) in page)
            {
                // An entry that is gone leaves a hole: the next line has the number and the hash that show it.
                if (entry is not null)
                {
                    await to.WriteAsync(AuditLine.Of(place.Index, before, entry), cancellationToken);
                    await to.WriteAsync("\n"u8.ToArray(), cancellationToken);
                }

                before = place.Hash;
            }

            next = page[^1].Place.Index + 1;
        }

        var strangers = await context.Set<AuditEntry>()
            .CountAsync(e => !context.Set<AuditPlace>().Any(p => p.EntryId == e.Id) && !context.Set<AuditWaiting>().Any(w => w.EntryId == e.Id), cancellationToken);
        return (next, strangers);
    }

    private async Task<List<(AuditPlace Place, AuditEntry? Entry)>> PageAsync(long from, CancellationToken cancellationToken)
    {
        var places = await context.Set<AuditPlace>().AsNoTracking().Where(p => p.Index >= from).OrderBy(p => p.Index).Take(Batch).ToListAsync(cancellationToken);
        var ids = places.ConvertAll(p => p.EntryId);
        var entries = await context.Set<AuditEntry>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        return places.ConvertAll(p => (p, entries.GetValueOrDefault(p.EntryId)));
    }
}
