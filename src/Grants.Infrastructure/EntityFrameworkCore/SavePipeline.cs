using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>What happens to a unit of work before it is written, in this order: events, versions, audit, idempotency, sealing.</summary>
internal sealed class SavePipeline(IServiceProvider services, Sealer sealer, AuditTrail audit, IdempotencyScope idempotency)
{
    public async Task PrepareAsync(GrantsDbContext context, CancellationToken cancellationToken)
    {
        await HandleEventsAsync(context, cancellationToken);
        var roots = TrackedRoots.Of(context).Changed();
        foreach (var root in roots) root.CountChange();
        audit.AddEntries(context, mustExist: roots.Count > 0);
        idempotency.AddRecord(context);
        sealer.Seal(context);
    }

    private async Task HandleEventsAsync(GrantsDbContext context, CancellationToken cancellationToken)
    {
        while (context.ChangeTracker.Entries<AggregateRoot>().SelectMany(e => e.Entity.TakeEvents()).ToList() is { Count: > 0 } events)
        {
            foreach (var happened in Runs(events))
            {
                foreach (var dispatch in services.GetServices<EventDispatch>().Where(d => d.Takes(happened[0])))
                    await dispatch.HandleAsync(services, happened, cancellationToken);
            }
        }
    }

    /// <summary>Events of one kind that follow each other, so that their order stays what it was.</summary>
    private static IEnumerable<IReadOnlyList<IDomainEvent>> Runs(List<IDomainEvent> events)
    {
        for (int from = 0, to; from < events.Count; from = to)
        {
            for (to = from + 1; to < events.Count && events[to].GetType() == events[from].GetType();) to++;
            yield return events[from..to];
        }
    }
}
