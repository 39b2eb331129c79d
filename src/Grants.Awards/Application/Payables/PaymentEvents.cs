using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Payables;

/// <summary>Moves an instalment along with its payment, in the payment's own transaction.</summary>
internal sealed class PaymentEvents(GrantsDbContext db, CurrentScope scope, CurrentUser user, TimeProvider clock, IAudit audit) :
    IBatchEventHandler<PaymentPrepared>,
    IBatchEventHandler<PaymentCancelled>,
    IBatchEventHandler<PaymentReleased>,
    IBatchEventHandler<PaymentSent>,
    IBatchEventHandler<PaymentReceived>,
    IBatchEventHandler<PaymentFailed>
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Guid? By => user.Info?.UserId;

    public Task HandleAsync(IReadOnlyList<PaymentPrepared> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened, e => e.PayableId, "tranche.in-payment", (g, e) => g.PaymentPrepared(e.PayableId, e.OrderId), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentCancelled> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened, e => e.PayableId, "tranche.reopened", (g, e) => g.PaymentCancelled(e.PayableId, By, Now), cancellationToken);

    /// <summary>The grant joins the release by its version: paused in this very moment, it makes the release stale.</summary>
    public Task HandleAsync(IReadOnlyList<PaymentReleased> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened,
        e => e.PayableId,
        "tranche.released",
        (g, _) =>
        {
            g.PaymentReleased();
            db.Touch(g);
        },
        cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentSent> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened, e => e.PayableId, "tranche.sent", (g, e) => g.PaymentSent(e.PayableId, e.SentOn, By, On(e.SentOn)), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentReceived> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened, e => e.PayableId, "tranche.received", (g, e) => g.PaymentReceived(e.PayableId, e.Received, e.ReceivedOn, By, On(e.ReceivedOn)), cancellationToken);

    public Task HandleAsync(IReadOnlyList<PaymentFailed> happened, CancellationToken cancellationToken) => ChangeAsync(
        happened, e => e.PayableId, "tranche.reopened", (g, e) => g.PaymentFailed(e.PayableId, By, Now), cancellationToken);

    /// <summary>The history shows the day it happened, which may be some days before it was typed.</summary>
    private DateTime On(DateOnly day) => day < Baghdad.Today(clock) ? Baghdad.ToUtc(day, new TimeOnly(12, 0)) : Now;

    private async Task ChangeAsync<TEvent>(
        IReadOnlyList<TEvent> happened, Func<TEvent, Guid> payableOf, string act, Action<Grant, TEvent> change, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("instalment-follows-payment");
        var ids = happened.Select(payableOf).ToHashSet();
        var paid = await db.Set<Grant>().SelectMany(g => g.Tranches, (g, t) => new { t.Id, GrantId = g.Id }).Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken);
        if (paid.Count == 0) return; // The payables are another module's.
        var grantIds = paid.Select(t => t.GrantId).ToHashSet();
        var loaded = await db.Set<Grant>().AsSplitQuery().Where(g => grantIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
        var grants = paid.ToDictionary(t => t.Id, t => loaded[t.GrantId]);
        foreach (var one in happened)
        {
            if (grants.TryGetValue(payableOf(one), out var grant)) change(grant, one);
        }

        audit.Record(act, grants.SelectMany(g => new[] { g.Value.Id, g.Key }).Distinct());
    }
}
