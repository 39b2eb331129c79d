using Grants.Kernel.Entities;

namespace Grants.Payments.Domain.Cards;

/// <summary>What Stripe told us and what came of it, saved together: told a hundred times it has one effect.</summary>
internal sealed class StripeEvent : Entity
{
    private StripeEvent()
    {
    }

    /// <summary>Stripe's own; unique.</summary>
    public string EventId { get; private set; } = "";

    public string Kind { get; private set; } = "";

    /// <summary>The payment it was about.</summary>
    public Guid PaymentId { get; private set; }

    public DateTime At { get; private set; }

    public static StripeEvent Of(string eventId, string kind, Guid paymentId, DateTime at) => new() { EventId = eventId, Kind = kind, PaymentId = paymentId, At = at };
}
