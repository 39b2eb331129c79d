using Grants.Kernel.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Ties one event to one handler. Kept untyped so that the pipeline needs no reflection.</summary>
internal abstract class EventDispatch
{
    public abstract bool Takes(IDomainEvent happened);

    /// <summary>Hands over events it takes, oldest first.</summary>
    public abstract Task HandleAsync(IServiceProvider services, IReadOnlyList<IDomainEvent> happened, CancellationToken cancellationToken);
}

internal sealed class EventDispatch<TEvent, THandler> : EventDispatch
    where TEvent : IDomainEvent
    where THandler : class, IEventHandler<TEvent>
{
    public override bool Takes(IDomainEvent happened) => happened is TEvent;

    public override async Task HandleAsync(IServiceProvider services, IReadOnlyList<IDomainEvent> happened, CancellationToken cancellationToken)
    {
        var handler = services.GetRequiredService<THandler>();
        foreach (var one in happened) await handler.HandleAsync((TEvent)one, cancellationToken);
    }
}

internal sealed class BatchEventDispatch<TEvent, THandler> : EventDispatch
    where TEvent : IDomainEvent
    where THandler : class, IBatchEventHandler<TEvent>
{
    public override bool Takes(IDomainEvent happened) => happened is TEvent;

    public override Task HandleAsync(IServiceProvider services, IReadOnlyList<IDomainEvent> happened, CancellationToken cancellationToken) =>
        services.GetRequiredService<THandler>().HandleAsync([.. happened.Cast<TEvent>()], cancellationToken);
}
