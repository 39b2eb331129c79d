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

    public Guid GrantId { get; private set; }

    public string GrantCode { get; private set; } = "";

    public Guid OrganisationId { get; private set; }

    public string PartnerCode { get; private set; } = "";

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public Amount Amount => new(AmountMinor, Currency);

    public Guid PayeeVersionId { get; private set; }

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

    /// <summary>Prepares an order. Errors: the payable's hold, <c>payee.*</c> when money may not go there, <c>payment.you-*</c> when the person has another part.</summary>
    public static PaymentOrder Prepare(string code, Payable payable, Guid donorId, Payee? payee, int requiredApprovals, Guid by, DateTime at)
    {
        if (payable.Hold is { } wait) throw new BusinessException(wait);
        var version = UsableVersionOf(payee, payable.OrganisationId, at);
        DemandAskerApart(payable.AskedBy, version);
        var amount = payable.Amount.Positive();
        var order = new PaymentOrder
        {
            Code = code,
            PayableId = payable.Id,
            LivePayableId = payable.Id,
            GrantId = payable.GrantId,
            GrantCode = payable.GrantCode,
            OrganisationId = payable.OrganisationId,
            PartnerCode = payable.PartnerCode,
            FundId = payable.FundId,
            DonorId = donorId,
            AmountMinor = amount.Minor,
            Currency = amount.Currency,
            PayeeVersionId = version.Id,
            PreparedAt = at,
            RequiredApprovals = Math.Clamp(requiredApprovals, 1, ApprovalRule.Most),
        };
        order.Hash = OrderHash.Of(order);
        if (payable.AskedBy is { } asked) order.Put(OrderPart.Asked, asked, at);
        order.PutPayee(version);
        ChainRule.Demand(OrderPart.Prepared, by, order.acts);
        order.Put(OrderPart.Prepared, by, at);
        order.Raise(new PaymentPrepared(order.Id, order.PayableId));
        return order;
    }

    /// <summary>Takes the payee's present version instead; all approvals become void. Errors: <c>payment.payee-unchanged</c>, <c>payee.*</c>, <c>payment.you-*</c>.</summary>
    public void UsePayee(Payee? payee, Guid by, DateTime at)
    {
        var next = OrderTransitions.Table.Next(State, OrderAction.UsePayee);
        var version = UsableVersionOf(payee, OrganisationId, at);
        if (version.Id == PayeeVersionId) throw new BusinessException(PaymentsErrors.PayeeUnchanged);
        DemandAskerApart(LastOf(OrderPart.Asked)?.By, version);
        // The whole new chain is tried first, so that a refusal leaves the order as it was.
        List<OrderAct> chain = [.. acts, new(0, OrderPart.PayeeRecorded, version.RecordedBy, at, ""), new(0, OrderPart.CalledBack, version.CalledBackBy!.Value, at, "")];
        ChainRule.Demand(OrderPart.Prepared, by, chain);
        PayeeVersionId = version.Id;
        State = next;
        Hash = OrderHash.Of(this);
        foreach (var act in acts.Where(a => a.Part is OrderPart.Approved or OrderPart.Prepared)) act.Void();
        PutPayee(version);
        Put(OrderPart.Prepared, by, at);
    }

    private static PayeeVersion UsableVersionOf(Payee? payee, Guid organisationId, DateTime at)
    {
        if (payee is null || payee.OrganisationId != organisationId) throw new BusinessException(PaymentsErrors.PayeeMissing);
        return payee.UsableVersion(at);
    }

    // Whoever asked for the money has no other part, the bank details included.
    private static void DemandAskerApart(Guid? askedBy, PayeeVersion version)
    {
        if (askedBy is { } asked && (asked == version.RecordedBy || asked == version.CalledBackBy)) throw new BusinessException(PaymentsErrors.AskerTouchedPayee);
    }

    private void PutPayee(PayeeVersion version)
    {
        Put(OrderPart.PayeeRecorded, version.RecordedBy, version.RecordedAt);
        Put(OrderPart.CalledBack, version.CalledBackBy!.Value, version.CalledBackAt!.Value);
    }

    private void Put(OrderPart part, Guid by, DateTime at) => acts.Add(new OrderAct(acts.Count + 1, part, by, at, Hash));
}
