using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grants.Infrastructure.Outbox;

/// <summary>Does what is due: claim and commit, do, record and commit; one message after the other.</summary>
/// <remarks>A crash while a message is claimed repeats that one message once, under the same id. A second crash on the same message stops it
/// and shows it to staff: nobody is mailed again and again (security.md, mistakes of others).</remarks>
internal sealed class OutboxDispatcher(IServiceProvider services, IOutboxProbe probe, ILogger<OutboxDispatcher> logger) : IScheduledWork
{
    public static string Name => "outbox";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var done = 0; done < OutboxConsts.BatchSize; done++)
        {
            if (await ClaimAsync(cancellationToken) is not { } message) return;
            await probe.ReachedAsync(OutboxProbePoints.Claimed, cancellationToken);
            var end = await DoAsync(message, cancellationToken);
            await probe.ReachedAsync(OutboxProbePoints.Handled, cancellationToken);
            await RecordAsync(message.Id, end);
        }
    }

    private async Task<OutboxMessage?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.BeginSystemScope(Name);
        return await scope.ServiceProvider.GetRequiredService<OutboxClaims>().NextAsync(cancellationToken);
    }

    private async Task<Action<OutboxMessage, DateTime>> DoAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await using var scope = services.BeginSystemScope($"{Name}-{message.Kind}");
        try
        {
            var handler = scope.ServiceProvider.GetServices<IOutboxHandler>().Single(h => h.Kind == message.Kind);
            var outcome = await handler.HandleAsync(new OutboxDelivery(message.Id, message.Payload), cancellationToken);
            return (m, at) => m.Record(outcome, at);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Only type and code: the text of a mail server's answer can carry an address.
            var code = e is BusinessException known ? known.Code : e.GetType().Name;
            await scope.ServiceProvider.GetRequiredService<IntegrityIncidents>().RecordAsync(e, cancellationToken);
            logger.LogError("Outbox message {Id} of kind {Kind} failed: {Code}", message.Id, message.Kind, code);
            return (m, at) => m.Fail(code, at);
        }
    }

    private async Task RecordAsync(Guid id, Action<OutboxMessage, DateTime> end)
    {
        await using var scope = services.BeginSystemScope(Name);
        await scope.ServiceProvider.GetRequiredService<OutboxClaims>().RecordAsync(id, end);
    }
}
