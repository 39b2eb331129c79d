using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Payments.Application.Banks;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>Where money may go now: payees and agents, loaded once for as many orders as are in hand.</summary>
internal sealed class Destinations(GrantsDbContext db, PayeeGuards guards, TimeProvider clock)
{
    private readonly Dictionary<Guid, Payee> payees = [];
    private readonly Dictionary<Guid, CashAgent> agents = [];

    /// <summary>Loads what is needed for these orders.</summary>
    public async Task LoadAsync(IReadOnlyCollection<PaymentOrder> orders, CancellationToken cancellationToken)
    {
        await LoadAsync([.. orders.Select(o => o.OrganisationId)], cancellationToken);
        await LoadAgentsAsync([.. orders.Select(o => o.AgentId).OfType<Guid>()], cancellationToken);
    }

    /// <summary>Loads agents.</summary>
    public async Task LoadAgentsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var missing = ids.Where(id => !agents.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return;
        foreach (var agent in await db.Set<CashAgent>().Where(a => missing.Contains(a.Id)).ToListAsync(cancellationToken)) agents[agent.Id] = agent;
    }

    /// <summary>Loads what is needed for these partners.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Guid> organisationIds, CancellationToken cancellationToken)
    {
        var missing = organisationIds.Where(id => !payees.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return;
        foreach (var payee in await db.Set<Payee>().Where(p => missing.Contains(p.OrganisationId)).ToListAsync(cancellationToken)) payees[payee.OrganisationId] = payee;
        await guards.LoadAsync(missing, [.. missing.Select(PayeeOf).OfType<Payee>()], cancellationToken);
    }

    /// <summary>Of a partner that was loaded; null when it has none.</summary>
    public Payee? PayeeOf(Guid organisationId) => payees.GetValueOrDefault(organisationId);

    /// <summary>Where money goes by a route. Errors: <c>payee.*</c>, <c>agent.*</c>, <c>payment.agent-needed</c>.</summary>
    public Destination Of(PaymentRoute route, Guid organisationId, Guid? agentId, string currency)
    {
        var to = route == PaymentRoute.Agent
            ? Destination.ToAgent(AgentOf(agentId), currency, Now)
            : Destination.ToAccount(route, PayeeOf(organisationId), organisationId, Now);
        guards.Demand(route, organisationId, PayeeOf(organisationId), currency);
        return to;
    }

    /// <summary>Where an order's money may go now. Errors as by its route.</summary>
    public Destination Of(PaymentOrder order) => Of(order.Route, order.OrganisationId, order.AgentId, order.Currency);

    /// <summary>Why the money of an order may not go where it was approved to go, or null.</summary>
    public string? WhyNot(PaymentOrder order)
    {
        var payee = PayeeOf(order.OrganisationId);
        return (order.Route == PaymentRoute.Agent ? WhyNotAgent(order) : WhyNotAccount(order, payee))
            ?? guards.WhyNot(order.Route, order.OrganisationId, payee, order.Currency);
    }

    /// <summary>The details join the unit of work by their version: changed in this very moment, they make the release stale.</summary>
    public void Join(PaymentOrder order)
    {
        if (order.Route == PaymentRoute.Agent) db.Touch(AgentOf(order.AgentId)!);
        else JoinAccount(PayeeOf(order.OrganisationId)!);
    }

    private void JoinAccount(Payee payee)
    {
        db.Touch(payee);
        guards.Join(payee);
    }

    private CashAgent? AgentOf(Guid? id) => id is { } key ? agents.GetValueOrDefault(key) : null;

    private string? WhyNotAccount(PaymentOrder order, Payee? payee) =>
        payee is null ? PaymentsErrors.PayeeMissing : payee.WhyNotUsable(Now) ?? (payee.Current!.Id == order.DestinationId ? null : PaymentsErrors.PayeeChanged);

    private string? WhyNotAgent(PaymentOrder order)
    {
        if (AgentOf(order.AgentId) is not { } agent) return PaymentsErrors.AgentNeeded;
        return Destination.WhyNotThrough(agent, order.Currency, Now) ?? (agent.DetailsId == order.DestinationId ? null : PaymentsErrors.PayeeChanged);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
