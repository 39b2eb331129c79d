using System.Collections;
using Grants.Kernel.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Everything a context knows at one moment, and which root each part belongs to.</summary>
/// <remarks>Taken once: asking the context again for every part costs the square of their number, which a thousand orders in one act do not forgive.</remarks>
internal sealed class TrackedRoots
{
    private readonly IReadOnlyList<EntityEntry> entries;
    private readonly ILookup<IEntityType, EntityEntry> byType;
    private readonly Dictionary<IEntityType, Dictionary<object?[], EntityEntry>> owners = [];

    private TrackedRoots(IReadOnlyList<EntityEntry> entries) => (this.entries, byType) = (entries, entries.ToLookup(e => e.Metadata));

    public static TrackedRoots Of(GrantsDbContext context) => new([.. context.ChangeTracker.Entries()]);

    /// <summary>Roots that changed themselves or whose children did; not those that are deleted.</summary>
    public IReadOnlyCollection<AggregateRoot> Changed()
    {
        var changed = new HashSet<AggregateRoot>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (RootEntryOf(entry) is { State: not EntityState.Deleted } root) changed.Add((AggregateRoot)root.Entity);
        }

        return changed;
    }

    /// <summary>The root an entry belongs to; null for what stands alone.</summary>
    public AggregateRoot? RootOf(EntityEntry entry) => RootEntryOf(entry)?.Entity as AggregateRoot;

    private EntityEntry? RootEntryOf(EntityEntry entry)
    {
        if (entry.Entity is AggregateRoot) return entry;
        if (entry.Metadata.FindOwnership() is not { } ownership) return null;
        return OwnersOf(ownership).GetValueOrDefault(Values(entry, ownership.Properties)) is { } owner ? RootEntryOf(owner) : null;
    }

    private Dictionary<object?[], EntityEntry> OwnersOf(IForeignKey ownership)
    {
        var type = ownership.PrincipalEntityType;
        if (!owners.TryGetValue(type, out var known))
            owners[type] = known = byType[type].ToDictionary(e => Values(e, ownership.PrincipalKey.Properties), SameValues.Instance);
        return known;
    }

    private static object?[] Values(EntityEntry entry, IReadOnlyList<IProperty> properties) => [.. properties.Select(p => entry.Property(p).CurrentValue)];

    private sealed class SameValues : IEqualityComparer<object?[]>
    {
        public static readonly SameValues Instance = new();

        public bool Equals(object?[]? x, object?[]? y) => StructuralComparisons.StructuralEqualityComparer.Equals(x, y);

        public int GetHashCode(object?[] obj) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(obj);
    }
}
