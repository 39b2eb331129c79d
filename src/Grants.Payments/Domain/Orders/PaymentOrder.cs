using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Domain.Orders;

/// <summary>One payment of one payable to one version of a payee, with the chain of persons behind it.</summary>
internal sealed partial class PaymentOrder : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private readonly List<OrderAct> acts = [];

    private PaymentOrder()
    {
    }

    /// <summary>Code people and banks see: it means nothing outside.</summary>
    public string Code { get; private set; } = "";

    public Guid PayableId { get; private set; }

    /// <summary>The payable while this order holds it; null once cancelled or failed. Unique, so there is one live order at most.</summary>
    public Guid? LivePayableId { get; private set; }

    public PayableKind Kind { get; private set; }

    /// <summary>The grant; urgent support has its own id here.</summary>
    public Guid GrantId { get; private set; }

    public string GrantCode { get; private set; } = "";

    public Guid OrganisationId { get; private set; }

    public string PartnerCode { get; private set; } = "";

    public Guid FundId { get; private set; }

    /// <summary>Who may see that its money moved; nobody's for urgent support, of which donors see sums only.</summary>
    public Guid DonorId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public Amount Amount => new(AmountMinor, Currency);

    public PaymentRoute Route { get; private set; }

    /// <summary>The version of the payee, or of the agent's details, that was approved; see <see cref="Destination.DetailsId"/>.</summary>
    public Guid DestinationId { get; private set; }

    /// <summary>Who hands the money out, on that route.</summary>
    public Guid? AgentId { get; private set; }

    /// <summary>The bank file it is in, from its release on.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>When it was first prepared, UTC. Lists follow it: ids are not in one order on every database.</summary>
    public DateTime PreparedAt { get; private set; }

    /// <summary>Fixed when prepared.</summary>
    public int RequiredApprovals { get; private set; }

    public OrderState State { get; private set; }

    /// <summary>What approvals are bound to; see <see cref="OrderHash"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The thread of people, oldest first. The payee's recorder and caller come with the payee version.</summary>
    public IReadOnlyList<OrderAct> Acts => acts;

    /// <summary>Approvals of the order as it is now.</summary>
    public int Approvals => acts.Where(a => a is { Part: OrderPart.Approved, IsVoid: false } && a.Hash == Hash).Select(a => a.By).Distinct().Count();

    /// <summary>Prepares an order to the partner's account, for a bank file. Errors as the other.</summary>
    public static PaymentOrder Prepare(string code, Payable payable, Guid donorId, Payee? payee, int requiredApprovals, Guid by, DateTime at)
    {
        if (payable.Hold is { } wait) throw new BusinessException(wait);
        return Prepare(code, payable, donorId, Destination.ToAccount(PaymentRoute.BankFile, payee, payable.OrganisationId, at), requiredApprovals, by, at);
    }

    /// <summary>Why this person may not prepare it to go there at that instant, or null: the payable's hold, <c>payment.asker-touched-payee</c>, <c>payment.you-*</c>, <c>payment.urgent-unverified</c>.</summary>
    public static string? WhyNotPrepare(Payable payable, Destination to, Guid by, DateTime at)
    {
        if (payable.Hold is { } wait) return wait;
        if (UrgentRule.WhyNot(payable, to, at) is { } unverified) return unverified;
        List<OrderAct> chain = [];
        if (payable.AskedBy is { } asked) chain.Add(new OrderAct(1, OrderPart.Asked, asked, at, ""));
        return WhyNotAskerApart(payable.AskedBy, to) ?? ChainRule.WhyNot(OrderPart.Prepared, by, [.. chain, .. DetailsOf(to)]);
    }

    /// <summary>Prepares an order. Errors: <see cref="WhyNotPrepare"/>.</summary>
    public static PaymentOrder Prepare(string code, Payable payable, Guid donorId, Destination to, int requiredApprovals, Guid by, DateTime at)
    {
        if (WhyNotPrepare(payable, to, by, at) is { } why) throw new BusinessException(why);
        var amount = payable.Amount.Positive();
        var order = new PaymentOrder
        {
            Code = code,
            PayableId = payable.Id,
            LivePayableId = payable.Id,
            Kind = payable.Kind,
            GrantId = payable.GrantId,
            GrantCode = payable.GrantCode,
            OrganisationId = payable.OrganisationId,
            PartnerCode = payable.PartnerCode,
            FundId = payable.FundId,
            DonorId = payable.Kind == PayableKind.UrgentSupport ? Guid.Empty : donorId,
            AmountMinor = amount.Minor,
            Currency = amount.Currency,
            Route = to.Route,
            DestinationId = to.DetailsId,
            AgentId = to.AgentId,
            PreparedAt = at,
            RequiredApprovals = Math.Clamp(requiredApprovals, 1, ApprovalRule.Most),
        };
        order.Hash = OrderHash.Of(order);
        if (payable.AskedBy is { } asked) order.Put(OrderPart.Asked, asked, at);
        order.PutDestination(to);
        order.Put(OrderPart.Prepared, by, at);
        order.Raise(new PaymentPrepared(order.Id, order.PayableId));
        return order;
    }

    /// <summary>Takes the present details of the same way instead; all approvals become void. Errors: <c>payment.payee-unchanged</c>, <c>payment.you-*</c>.</summary>
    public void UseDestination(Destination to, Guid by, DateTime at)
    {
        var next = OrderTransitions.Table.Next(State, OrderAction.UsePayee);
        if (to.Route != Route || to.AgentId != AgentId) throw new BusinessException(PaymentsErrors.PayeeMissing);
        if (to.DetailsId == DestinationId) throw new BusinessException(PaymentsErrors.PayeeUnchanged);
        if (WhyNotAskerApart(LastOf(OrderPart.Asked)?.By, to) is { } touched) throw new BusinessException(touched);
        // The whole new chain is tried first, so that a refusal leaves the order as it was.
        ChainRule.Demand(OrderPart.Prepared, by, [.. acts, .. DetailsOf(to)]);
        DestinationId = to.DetailsId;
        State = next;
        Hash = OrderHash.Of(this);
        foreach (var act in acts.Where(a => a.Part is OrderPart.Approved or OrderPart.Prepared)) act.Void();
        PutDestination(to);
        Put(OrderPart.Prepared, by, at);
    }

    /// <summary>As <see cref="UseDestination"/>, for an account. Errors: also <c>payee.*</c>.</summary>
    public void UsePayee(Payee? payee, Guid by, DateTime at)
    {
        _ = OrderTransitions.Table.Next(State, OrderAction.UsePayee);
        UseDestination(Destination.ToAccount(Route, payee, OrganisationId, at), by, at);
    }

    // Whoever asked for the money has no other part, the bank details included.
    private static string? WhyNotAskerApart(Guid? askedBy, Destination to) =>
        askedBy is { } asked && (asked == to.RecordedBy || asked == to.CheckedBy) ? PaymentsErrors.AskerTouchedPayee : null;

    private static OrderAct[] DetailsOf(Destination to) =>
        [new(0, OrderPart.PayeeRecorded, to.RecordedBy, to.RecordedAt, ""), new(0, OrderPart.CalledBack, to.CheckedBy, to.CheckedAt, "")];

    private void PutDestination(Destination to)
    {
        foreach (var act in DetailsOf(to)) Put(act.Part, act.By, act.At);
    }

    private void Put(OrderPart part, Guid by, DateTime at) => acts.Add(new OrderAct(acts.Count + 1, part, by, at, Hash));
}
