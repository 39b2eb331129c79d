using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Urgent;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Urgent;

/// <summary>Moves urgent support along with its order, in the order's own transaction: taken back in this very moment, it makes the order stale.</summary>
internal sealed class UrgentFollows(GrantsDbContext db, CurrentScope scope, IAudit audit) :
    IBatchEventHandler<PaymentPrepared>,
    IBatchEventHandler<PaymentCancelled>,
    IBatchEventHandler<PaymentReleased>,
    IBatchEventHandler<PaymentSent>,
    IBatchEventHandler<PaymentReceived>,
    IBatchEventHandler<PaymentFailed>
{
    public Task HandleAsync(IReadOnlyList<PaymentPrepared> happened, CancellationToken cancellationToken) =>
        ChangeAsync(happened, e => e.PayableId, "urgent.in-payment", (u, _) => u.Prepared(), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentCancelled> happened, CancellationToken cancellationToken) =>
        ChangeAsync(happened, e => e.PayableId, "urgent.reopened", (u, _) => u.Cancelled(), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentReleased> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened,
        e => e.PayableId,
        "urgent.released",
        (u, _) =>
        {
            u.Released();
            db.Touch(u);
        },
        cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentSent> happened, CancellationToken cancellationToken) =>
        ChangeAsync(happened, e => e.PayableId, "urgent.sent", (u, e) => u.Sent(e.SentOn), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentReceived> happened, CancellationToken cancellationToken) =>
        ChangeAsync(happened, e => e.PayableId, "urgent.received", (u, e) => u.Received(e.ReceivedOn), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentFailed> happened, CancellationToken cancellationToken) =>
        ChangeAsync(happened, e => e.PayableId, "urgent.came-back", (u, _) => u.CameBack(), cancellationToken);

    private async Task ChangeAsync<TEvent>(
        IReadOnlyList<TEvent> happened, Func<TEvent, Guid> payableOf, string act, Action<UrgentSupport, TEvent> change, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("urgent-follows-payment");
        var ids = happened.Select(payableOf).ToHashSet();
        var paid = await db.Set<UrgentSupport>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        if (paid.Count == 0) return; // The payables are another module's.
        foreach (var one in happened)
        {
            if (paid.TryGetValue(payableOf(one), out var urgent)) change(urgent, one);
        }

        audit.Record(act, paid.Keys);
    }
}
