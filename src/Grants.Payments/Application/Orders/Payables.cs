using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>What is to be paid, of all modules that have such.</summary>
internal sealed class Payables(GrantsDbContext db, IEnumerable<IPayableSource> sources)
{
    /// <summary>The payable with an id, or null when no source may pay it.</summary>
    public async Task<Payable?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await FindAsync([id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>Payables by id; left out is what no source may pay.</summary>
    public async Task<IReadOnlyDictionary<Guid, Payable>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        List<Payable> found = [];
        if (ids.Count == 0) return found.ToDictionary(p => p.Id);
        foreach (var source in sources) found.AddRange(await source.FindAsync(ids, cancellationToken));
        return found.ToDictionary(p => p.Id);
    }

    /// <summary>What waits for an order: urgent support, then the oldest.</summary>
    public async Task<IReadOnlyList<Payable>> OpenAsync(CancellationToken cancellationToken)
    {
        List<Payable> open = [];
        foreach (var source in sources) open.AddRange(await source.OpenAsync(cancellationToken));
        var ids = open.Select(p => (Guid?)p.Id).ToList();
        var ordered = (await db.Set<PaymentOrder>().Where(o => ids.Contains(o.LivePayableId)).Select(o => o.PayableId).ToListAsync(cancellationToken)).ToHashSet();
        return [.. open.Where(p => !ordered.Contains(p.Id)).OrderBy(p => p.Kind == PayableKind.UrgentSupport ? 0 : 1).ThenBy(p => p.OpenedOn).ThenBy(p => p.PartnerCode, StringComparer.Ordinal)];
    }
}
