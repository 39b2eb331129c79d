using Grants.Infrastructure.Scoping;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Application.Orders;

/// <summary>Whether the reader may prepare something now: asked by every screen that offers it. The aggregate decides again when it is done.</summary>
internal sealed class PreparingRule(CurrentUser user, Destinations destinations, TimeProvider clock)
{
    /// <summary>Why it is not prepared with one press: an agent must be chosen, or the reader may not.</summary>
    public string WhyNotChoose() => user.Holds(PaymentsPermissions.Order.Prepare) ? PaymentsErrors.AgentChoose : Needs.Officer;

    /// <summary>Why not, or null. What is needed for the way is loaded.</summary>
    public string? WhyNot(Payable payable, Way way)
    {
        if (!user.Holds(PaymentsPermissions.Order.Prepare)) return Needs.Officer;
        return destinations.WhyNot(way) ?? PaymentOrder.WhyNotPrepare(payable, destinations.Of(way), user.Id, clock.GetUtcNow().UtcDateTime);
    }
}
