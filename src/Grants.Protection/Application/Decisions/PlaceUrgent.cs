using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
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

/// <summary>Takes the message to Payments.</summary>
internal sealed class PlaceUrgentHandler(GrantsDbContext db, CurrentScope scope, UrgentPlacement placement) : IOutboxHandler
{
    public string Kind => PlaceUrgent.MessageKind;

    public async Task<OutboxOutcome> HandleAsync(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var (caseId, decisionId) = message.Read<PlaceUrgent>();
        using var system = scope.AsSystem("desk-place");
        var about = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == caseId, cancellationToken);
        if (about.Decision?.Id != decisionId) return OutboxOutcome.Skipped("taken-back");
        await placement.PlaceAsync(about, cancellationToken);
        return OutboxOutcome.Done;
    }
}
