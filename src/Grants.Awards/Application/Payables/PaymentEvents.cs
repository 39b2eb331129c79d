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
    IEventHandler<PaymentPrepared>,
    IEventHandler<PaymentCancelled>,
    IEventHandler<PaymentReleased>,
    IEventHandler<PaymentSent>,
    IEventHandler<PaymentReceived>,
    IEventHandler<PaymentFailed>
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Guid? By => user.Info?.UserId;

    public Task HandleAsync(PaymentPrepared happened, CancellationToken cancellationToken) => ChangeAsync(
        happened.PayableId, "tranche.in-payment", g => g.PaymentPrepared(happened.PayableId, happened.OrderId), cancellationToken);

    public Task HandleAsync(PaymentCancelled happened, CancellationToken cancellationToken) => ChangeAsync(
        happened.PayableId, "tranche.reopened", g => g.PaymentCancelled(happened.PayableId, By, Now), cancellationToken);

    /// <summary>The grant joins the release by its version: paused in this very moment, it makes the release stale.</summary>
    public Task HandleAsync(PaymentReleased happened, CancellationToken cancellationToken) => ChangeAsync(
        happened.PayableId,
        "tranche.released",
        g =>
        {
            g.PaymentReleased();
            db.Entry(g).Property(x => x.OrganisationId).IsModified = true;
        },
        cancellationToken);

    public Task HandleAsync(PaymentSent happened, CancellationToken cancellationToken) => ChangeAsync(
        happened.PayableId,
        "tranche.sent",
        g => g.PaymentSent(happened.PayableId, happened.SentOn, By, On(happened.SentOn)),
        cancellationToken);

    public Task HandleAsync(PaymentReceived happened, CancellationToken cancellationToken) => ChangeAsync(
        happened.PayableId,
        "tranche.received",
        g => g.PaymentReceived(happened.PayableId, happened.Received, happened.ReceivedOn, By, On(happened.ReceivedOn)),
        cancellationToken);

    public Task HandleAsync(PaymentFailed happened, CancellationToken cancellationToken) => ChangeAsync(
        happened.PayableId, "tranche.reopened", g => g.PaymentFailed(happened.PayableId, By, Now), cancellationToken);

    /// <summary>The history shows the day it happened, which may be some days before it was typed.</summary>
    private DateTime On(DateOnly day) => day < Baghdad.Today(clock) ? Baghdad.ToUtc(day, new TimeOnly(12, 0)) : Now;

    private async Task ChangeAsync(Guid trancheId, string act, Action<Grant> change, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("instalment-follows-payment");
        var grant = await db.Set<Grant>().SingleOrDefaultAsync(g => g.Tranches.Any(t => t.Id == trancheId), cancellationToken);
        if (grant is null) return; // The payable is another module's.
        change(grant);
        audit.Record(act, grant.Id, trancheId);
    }
}
