using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Tells "somebody else changed this meanwhile" from every other reason why a save fails.</summary>
/// <remarks>Tables are written in the order of their names: a part often meets the other's change before its root does, and then the
/// database complains of a missing row or a taken key. Whether the record changed is seen from the version it has now.</remarks>
internal static class SaveConflict
{
    /// <summary>The record that changed, or null when the save failed for another reason, such as a name that is taken.</summary>
    public static async Task<Guid?> FindAsync(GrantsDbContext context, DbUpdateException error, CancellationToken cancellationToken)
    {
        var isMissing = error is DbUpdateConcurrencyException;
        if (!isMissing && !UniqueViolation.Is(error)) return null;
        var failed = error.Entries.Select(TrackedRoots.Of(context).RootOf).OfType<AggregateRoot>().ToList();
        foreach (var root in failed.Concat(context.ChangeTracker.Entries<AggregateRoot>().Select(e => e.Entity)).Distinct().ToList())
        {
            if (await IsChangedAsync(context.Entry(root), cancellationToken)) return root.Id;
        }

        return isMissing ? (failed.FirstOrDefault() ?? error.Entries.Select(e => e.Entity).OfType<Entity>().FirstOrDefault())?.Id : null;
    }

    private static async Task<bool> IsChangedAsync(EntityEntry<AggregateRoot> entry, CancellationToken cancellationToken)
    {
        if (entry.State is not (EntityState.Modified or EntityState.Deleted)) return false;
        var stored = await entry.GetDatabaseValuesAsync(cancellationToken);
        return stored is null || stored.GetValue<long>(nameof(AggregateRoot.Version)) != entry.Property(r => r.Version).OriginalValue;
    }
}
