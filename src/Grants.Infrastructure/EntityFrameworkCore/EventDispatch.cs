using Grants.Kernel.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Ties one event to one handler. Kept untyped so that the pipeline needs no reflection.</summary>
internal abstract class EventDispatch
{
    public abstract bool Takes(IDomainEvent happened);

    public abstract Task HandleAsync(IServiceProvider services, IDomainEvent happened, CancellationToken cancellationToken);
}

internal sealed class EventDispatch<TEvent, THandler> : EventDispatch
    where TEvent : IDomainEvent
    where THandler : class, IEventHandler<TEvent>
{
    public override bool Takes(IDomainEvent happened) => happened is TEvent;

    public override Task HandleAsync(IServiceProvider services, IDomainEvent happened, CancellationToken cancellationToken) =>
        services.GetRequiredService<THandler>().HandleAsync((TEvent)happened, cancellationToken);
}
