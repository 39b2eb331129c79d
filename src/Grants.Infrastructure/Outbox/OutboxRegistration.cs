using Grants.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Infrastructure.Outbox;

/// <summary>Registers the outbox; handlers are registered by their modules.</summary>
internal static class OutboxRegistration
{
    // An urgent mail is out five seconds after the tap, also when the machine is busy: the wait for the next round is the smaller part of it (BusyDeskTests).
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxInstance>();
        services.TryAddSingleton<IOutboxProbe, NoProbe>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddScoped<IOutboxFailures, OutboxFailures>();
        services.AddScoped<OutboxClaims>();
        return services.AddScheduledWork<OutboxDispatcher>(Every);
    }
}
