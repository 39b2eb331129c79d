using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Payments.Application.Banks;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Agents;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>Where money may go now: payees, agents and what their donors forbid, loaded once for as many orders as are in hand. Nothing of it is about who acts.</summary>
internal sealed class Destinations(GrantsDbContext db, PayeeGuards guards, IFunds funds, TimeProvider clock)
{
    private readonly Dictionary<Guid, Payee> payees = [];
    private readonly Dictionary<Guid, CashAgent> agents = [];
    private readonly Dictionary<Guid, bool> noCash = [];

    /// <summary>Loads what is needed for these ways.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Way> ways, CancellationToken cancellationToken)
    {
        await LoadPayeesAsync([.. ways.Select(w => w.OrganisationId).Distinct().Where(id => !payees.ContainsKey(id))], cancellationToken);
        var throughAgents = ways.Where(w => w.Route == PaymentRoute.Agent).ToList();
        await LoadAgentsAsync([.. throughAgents.Select(w => w.AgentId).OfType<Guid>().Distinct().Where(id => !agents.ContainsKey(id))], cancellationToken);
        await LoadFundsAsync([.. throughAgents.Select(w => w.FundId).Distinct().Where(id => !noCash.ContainsKey(id))], cancellationToken);
    }

    /// <summary>Loads what is needed for these orders.</summary>
    public Task LoadAsync(IEnumerable<PaymentOrder> orders, CancellationToken cancellationToken) => LoadAsync([.. orders.Select(Way.Of)], cancellationToken);

    /// <summary>Of a partner that was loaded; null when it has none.</summary>
    public Payee? PayeeOf(Guid organisationId) => payees.GetValueOrDefault(organisationId);

    /// <summary>Where money goes by a way. Errors: <see cref="WhyNot(Way)"/>, with what is known of it.</summary>
    public Destination Of(Way way)
    {
        if (WhyNotCash(way) is { } forbidden) throw new BusinessException(forbidden).ForField("agentId");
        var to = way.Route == PaymentRoute.Agent
            ? Destination.ToAgent(AgentOf(way.AgentId), way.Currency, Now)
            : Destination.ToAccount(way.Route, PayeeOf(way.OrganisationId), way.OrganisationId, Now);
        return guards.WhyNot(way.Route, way.OrganisationId, PayeeOf(way.OrganisationId), way.Currency) is { } stop ? throw new BusinessException(stop) : to;
    }

    /// <summary>Why money may not go by a way now, or null: <c>payee.*</c>, <c>agent.*</c>, <c>payment.agent-*</c>, <c>payment.fund-no-cash</c>.</summary>
    public string? WhyNot(Way way) =>
        WhyNotCash(way) ?? WhyNotThere(way) ?? guards.WhyNot(way.Route, way.OrganisationId, PayeeOf(way.OrganisationId), way.Currency);

    /// <summary>Why the money of an order may not go where it was approved to go, or null.</summary>
    public string? WhyNot(PaymentOrder order) =>
        WhyNot(Way.Of(order)) ?? (DetailsOf(order) == order.DestinationId ? null : PaymentsErrors.PayeeChanged);

    /// <summary>The details join the unit of work by their version: changed in this very moment, they make the release stale.</summary>
    public void Join(PaymentOrder order)
    {
        if (order.Route == PaymentRoute.Agent)
        {
            db.Touch(AgentOf(order.AgentId)!);
            return;
        }

        db.Touch(PayeeOf(order.OrganisationId)!);
        guards.Join(PayeeOf(order.OrganisationId)!);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Guid? DetailsOf(PaymentOrder order) => order.Route == PaymentRoute.Agent ? AgentOf(order.AgentId)?.DetailsId : PayeeOf(order.OrganisationId)?.Current?.Id;

    private CashAgent? AgentOf(Guid? id) => id is { } key ? agents.GetValueOrDefault(key) : null;

    // A fund nobody could load forbids it: what is unknown is closed.
    private string? WhyNotCash(Way way) => way.Route == PaymentRoute.Agent && noCash.GetValueOrDefault(way.FundId, true) ? PaymentsErrors.FundNoCash : null;

    private string? WhyNotThere(Way way)
    {
        if (way.Route != PaymentRoute.Agent) return PayeeOf(way.OrganisationId) is { } payee ? payee.WhyNotUsable(Now) : PaymentsErrors.PayeeMissing;
        return AgentOf(way.AgentId) is { } agent ? Destination.WhyNotThrough(agent, way.Currency, Now) : PaymentsErrors.AgentNeeded;
    }

    private async Task LoadPayeesAsync(IReadOnlyCollection<Guid> organisations, CancellationToken cancellationToken)
    {
        if (organisations.Count == 0) return;
        foreach (var payee in await db.Set<Payee>().Where(p => organisations.Contains(p.OrganisationId)).ToListAsync(cancellationToken)) payees[payee.OrganisationId] = payee;
        await guards.LoadAsync(organisations, [.. organisations.Select(PayeeOf).OfType<Payee>()], cancellationToken);
    }

    private async Task LoadAgentsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        foreach (var agent in await db.Set<CashAgent>().Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken)) agents[agent.Id] = agent;
    }

    private async Task LoadFundsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        foreach (var fund in (await funds.FindAsync(ids, cancellationToken)).Values) noCash[fund.Id] = fund.Restrictions.Contains(FundRestrictions.NoCash);
    }
}

/// <summary>A way for money: by which route to whom, out of which fund.</summary>
/// <param name="Route">The route.</param>
/// <param name="OrganisationId">The partner.</param>
/// <param name="AgentId">The agent, on that route.</param>
/// <param name="FundId">The fund.</param>
/// <param name="Currency">ISO 4217.</param>
internal readonly record struct Way(PaymentRoute Route, Guid OrganisationId, Guid? AgentId, Guid FundId, string Currency)
{
    public static Way Of(PaymentOrder order) => new(order.Route, order.OrganisationId, order.AgentId, order.FundId, order.Currency);

    public static Way Of(Payable payable, PaymentRoute route, Guid? agentId = null) => new(route, payable.OrganisationId, agentId, payable.FundId, payable.Amount.Currency);
}
