using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Decisions;

/// <summary>A decision holds: Payments is asked to pay it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="DecisionId">The decision; Payments places the same id once.</param>
internal sealed record PlaceUrgent(Guid CaseId, Guid DecisionId)
{
    public const string MessageKind = "place-urgent";
}

/// <summary>
/// Carries a decision from this database to the programme's. There is no transaction over both: the message is saved with the decision, comes again until
/// it was done, and the programme takes the same id once. So an order can be late, never lost and never two.
/// </summary>
internal sealed class PlaceUrgentHandler(GrantsDbContext db, CurrentScope scope, TimeProvider clock, IUrgentSupport urgent, Alarm alarm, IAudit audit) : IOutboxHandler
{
    public string Kind => PlaceUrgent.MessageKind;

    public async Task<OutboxOutcome> HandleAsync(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var (caseId, decisionId) = message.Read<PlaceUrgent>();
        using var system = scope.AsSystem("desk-place");
        var about = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == caseId, cancellationToken);
        if (about.Decision is not { } decision || decision.Id != decisionId) return OutboxOutcome.Skipped("taken-back");
        try
        {
            await urgent.PlaceAsync(DecisionAppService.RequestOf(about, decision), cancellationToken);
            return OutboxOutcome.Done;
        }
        catch (BusinessException refused) when (refused is not StaleException)
        {
            // The fund was emptied or the account changed since: people decide again, now.
            about.TakeBack(clock.GetUtcNow().UtcDateTime, refused.Code);
            await alarm.RaiseAsync(about, AlertKind.Refused, about.Team().Select(m => m.UserId), cancellationToken);
            audit.Record("desk.refused", about.Id);
            await db.SaveChangesAsync(cancellationToken);
            return OutboxOutcome.Done;
        }
    }
}
