using System.Text.Json;
using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Cards;
using Grants.Payments.Stripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Cards;

/// <summary>What came of a message of Stripe's.</summary>
internal enum EventOutcome
{
    /// <summary>Nobody set up Stripe here: there is no such address.</summary>
    Off,

    /// <summary>Not from Stripe, not lately, or of a test while real money moves.</summary>
    Refused,

    /// <summary>Taken, known already, or nothing to us.</summary>
    Taken,

    /// <summary>Cannot be looked at now; Stripe sends it again.</summary>
    Later,
}

/// <summary>Takes what Stripe tells. A message only says that there is something to ask about: what moves money is asked for again.</summary>
internal sealed class StripeEvents(GrantsDbContext db, CurrentScope scope, TimeProvider clock, StripeClient stripe, CardFollowing following, IAudit audit, IOptions<PaymentsOptions> options)
{
    private const string Sessions = "checkout.session.";
    private const int MaxText = 255;

    public async Task<EventOutcome> TakeAsync(ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken)
    {
        if (!options.Value.Stripe.IsOn) return EventOutcome.Off;
        if (!StripeSignature.Holds(body.Span, signature, options.Value.Stripe.Secrets(), clock.GetUtcNow())) return EventOutcome.Refused;
        if (Read(body) is not { } told) return EventOutcome.Refused;
        if (told.IsLive != options.Value.Stripe.IsLive) return EventOutcome.Refused;
        if (!told.Kind.StartsWith(Sessions, StringComparison.Ordinal)) return EventOutcome.Taken;
        using var system = scope.AsSystem("stripe");
        return await IsKnownAsync(told, cancellationToken) ? EventOutcome.Taken : await FollowAsync(told, cancellationToken);
    }

    private async Task<EventOutcome> FollowAsync(Told told, CancellationToken cancellationToken)
    {
        try
        {
            var session = await stripe.FindAsync(told.ObjectId, cancellationToken);
            if (!Guid.TryParse(session.Reference, out var id) || await db.Set<CardPayment>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } payment) return EventOutcome.Taken;
            payment.Opened(session.Id);
            await following.FollowAsync(payment, session, cancellationToken);
            audit.Record("card.told", payment.Id, payment.ContributionId);
            db.Add(StripeEvent.Of(told.Id, told.Kind, payment.Id, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellationToken);
            return EventOutcome.Taken;
        }
        catch (BusinessException e) when (e.Code == CardErrors.Unavailable)
        {
            return EventOutcome.Later;
        }
        catch (Exception e) when (e is StaleException or DbUpdateException or BusinessException { Code: FundingErrors.PostedAlready })
        {
            // The same message at the same moment, or another one of the same payment: one of them was first, the other is looked at again.
            db.ChangeTracker.Clear();
            return await IsKnownAsync(told, cancellationToken) ? EventOutcome.Taken : EventOutcome.Later;
        }
    }

    private Task<bool> IsKnownAsync(Told told, CancellationToken cancellationToken) => db.Set<StripeEvent>().AnyAsync(e => e.EventId == told.Id, cancellationToken);

    /// <summary>Null for bytes that are no message.</summary>
    private static Told? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var told = new Told(
                root.GetProperty("id").GetString()!, root.GetProperty("type").GetString()!, root.GetProperty("livemode").GetBoolean(),
                root.GetProperty("data").GetProperty("object").GetProperty("id").GetString()!);
            return new[] { told.Id, told.Kind, told.ObjectId }.All(t => t is { Length: > 0 and <= MaxText }) ? told : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Told(string Id, string Kind, bool IsLive, string ObjectId);
}
