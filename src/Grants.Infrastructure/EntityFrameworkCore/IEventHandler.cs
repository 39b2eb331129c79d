using Grants.Kernel.Entities;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Reacts to a lower module's event inside the transaction that made it. Never saves, never leaves the process.</summary>
/// <typeparam name="TEvent">Event of the publisher's Contracts.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Changes tracked entities only; the caller saves.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>As <see cref="IEventHandler{TEvent}"/>, with all events of the kind that follow each other: for what would otherwise load a record for each of a thousand.</summary>
/// <typeparam name="TEvent">Event of the publisher's Contracts.</typeparam>
public interface IBatchEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Changes tracked entities only; the caller saves. Oldest first, never none.</summary>
    Task HandleAsync(IReadOnlyList<TEvent> happened, CancellationToken cancellationToken);
}
