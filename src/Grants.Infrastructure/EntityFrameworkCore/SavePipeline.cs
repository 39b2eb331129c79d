using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>What happens to a unit of work before it is written, in this order: events, versions, audit, idempotency, sealing.</summary>
internal sealed class SavePipeline(IServiceProvider services, Sealer sealer, AuditTrail audit, IdempotencyScope idempotency)
{
    public async Task PrepareAsync(GrantsDbContext context, CancellationToken cancellationToken)
    {
        await HandleEventsAsync(context, cancellationToken);
        var roots = ChangedRoots(context);
        foreach (var root in roots) root.CountChange();
        audit.AddEntries(context, mustExist: roots.Count > 0);
        idempotency.AddRecord(context);
        sealer.Seal(context);
    }

    private async Task HandleEventsAsync(GrantsDbContext context, CancellationToken cancellationToken)
    {
        while (context.ChangeTracker.Entries<AggregateRoot>().SelectMany(e => e.Entity.TakeEvents()).ToList() is { Count: > 0 } events)
        {
            foreach (var happened in events)
            {
                foreach (var dispatch in services.GetServices<EventDispatch>().Where(d => d.Takes(happened)))
                    await dispatch.HandleAsync(services, happened, cancellationToken);
            }
        }
    }

    /// <summary>Roots that changed themselves or whose children did.</summary>
    private static List<AggregateRoot> ChangedRoots(GrantsDbContext context)
    {
        var changed = new HashSet<AggregateRoot>(ReferenceEqualityComparer.Instance);
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (RootOf(entry) is { } root && context.Entry(root).State != EntityState.Detached) changed.Add(root);
        }

        return [.. changed.Where(r => context.Entry(r).State != EntityState.Deleted)];
    }

    /// <summary>The root an entry belongs to; null for what stands alone.</summary>
    public static AggregateRoot? RootOf(EntityEntry entry)
    {
        if (entry.Entity is AggregateRoot root) return root;
        if (entry.Metadata.FindOwnership() is not { } ownership) return null;
        var owner = entry.Context.ChangeTracker.Entries().FirstOrDefault(e =>
            e.Metadata == ownership.PrincipalEntityType
            && ownership.Properties.Zip(ownership.PrincipalKey.Properties).All(p =>
                Equals(entry.Property(p.First).CurrentValue, e.Property(p.Second).CurrentValue)));
        return owner is null ? null : RootOf(owner);
    }
}
