using System.ComponentModel.DataAnnotations.Schema;

namespace Grants.Kernel.Entities;

/// <summary>The head of a cluster of entities that change together.</summary>
/// <remarks>State changes only through its named methods; others learn of it by the events it raises.</remarks>
public abstract class AggregateRoot : Entity
{
    private readonly List<IDomainEvent> events = [];

    /// <summary>Counts saved changes of the root and its children, from 1. Answered as ETag, asked for as If-Match.</summary>
    public long Version { get; private set; }

    /// <summary>What happened since loading; handled in the same transaction, then cleared.</summary>
    [NotMapped]
    public IReadOnlyCollection<IDomainEvent> Events => events;

    /// <summary>Remembers that something happened that other modules may care about.</summary>
    protected void Raise(IDomainEvent happened) => events.Add(happened);

    /// <summary>Hands over the events once. Called by the database context while saving.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        var taken = events.ToList();
        events.Clear();
        return taken;
    }

    /// <summary>Raises <see cref="Version"/> by one. Called by the database context while saving.</summary>
    public void CountChange() => Version++;
}
