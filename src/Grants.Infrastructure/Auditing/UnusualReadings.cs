using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Auditing;

/// <summary>Asks the log who has opened unusually much.</summary>
public sealed class UnusualReadings(GrantsDbContext context, TimeProvider clock)
{
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <summary>Accounts that opened more sealed records, or records of more owners, within the last hour. One statement.</summary>
    /// <param name="records">More records than these are unusual.</param>
    /// <param name="owners">More owners than these are unusual: organisations and donors, in the enclave cases.</param>
    /// <param name="among">The owners that count; null for all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<UnusualReader>> FindAsync(int records, int owners, IQueryable<Guid>? among, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Within;
        var opened =
            from entry in context.Set<AuditEntry>()
            where entry.Act == AuditEntry.ReadAct && entry.ActorId != null && entry.At > since
            from record in entry.Records
            select new { entry.ActorId, record.RecordId, record.OwnerId };
        if (among is not null) opened = opened.Where(o => o.OwnerId != null && among.Contains(o.OwnerId.Value));
        var unusual =
            from o in opened
            group o by o.ActorId!.Value into one
            select new
            {
                Account = one.Key,
                Records = one.Select(o => o.RecordId).Distinct().Count(),
                Owners = one.Where(o => o.OwnerId != null && o.OwnerId != Guid.Empty).Select(o => o.OwnerId).Distinct().Count(),
            };
        var found = await unusual.Where(u => u.Records > records || u.Owners > owners).ToListAsync(cancellationToken);
        return found.ConvertAll(u => new UnusualReader(u.Account, u.Records, u.Owners));
    }
}

/// <summary>Somebody who opened unusually much within an hour.</summary>
/// <param name="AccountId">Who.</param>
/// <param name="Records">Sealed records, each once.</param>
/// <param name="Owners">Whose they were, each once.</param>
public sealed record UnusualReader(Guid AccountId, int Records, int Owners);
