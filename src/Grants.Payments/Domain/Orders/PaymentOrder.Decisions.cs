using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Domain.Orders;

// Approve, release, cancel: who decides, and that all of them differ.
internal sealed partial class PaymentOrder
{
    /// <summary>Why it ended or what is not known, in a person's words.</summary>
    public Sealed<string>? Note { get; private set; }

    /// <summary>One more approval of exactly this order. Errors: <c>wrong-state</c>, <c>payment.you-*</c>, <c>payment.hash-mismatch</c>.</summary>
    public void Approve(Guid by, DateTime at)
    {
        _ = OrderTransitions.Table.Next(State, OrderAction.Approve);
        ChainRule.Demand(OrderPart.Approved, by, acts);
        DemandHash();
        Put(OrderPart.Approved, by, at);
        if (Approvals >= RequiredApprovals) State = OrderTransitions.Table.Next(State, OrderAction.CompleteApproval);
    }

    /// <summary>Lets it go. Everything that was approved must still be so; what cannot be known counts as changed.</summary>
    /// <remarks>Errors: <c>payment.payable-changed</c>, <c>payment.payee-changed</c>, <c>payment.approvals-missing</c>, <c>payment.hash-mismatch</c>, <c>payment.you-*</c>, and the payable's hold.</remarks>
    /// <param name="payable">What is to be paid, as it is now.</param>
    /// <param name="now">Where money may go now, by the order's route.</param>
    /// <param name="by">Who lets it go.</param>
    /// <param name="at">UTC.</param>
    public void Release(Payable? payable, Destination now, Guid by, DateTime at)
    {
        var next = DemandReleasable(payable, by);
        if (now.DetailsId != DestinationId || now.Route != Route || now.AgentId != AgentId) throw new BusinessException(PaymentsErrors.PayeeChanged);
        UrgentRule.Demand(payable!, now, at);
        if (Approvals < RequiredApprovals) throw new BusinessException(PaymentsErrors.ApprovalsMissing);
        State = next;
        Put(OrderPart.Released, by, at);
        Raise(new PaymentReleased(Id, PayableId));
    }

    /// <summary>As the other, to the partner's account. Errors: also <c>payee.*</c>.</summary>
    public void Release(Payable? payable, Payee? payee, Guid by, DateTime at)
    {
        _ = DemandReleasable(payable, by);
        Release(payable, Destination.ToAccount(Route, payee, OrganisationId, at), by, at);
    }

    /// <summary>The bank file that carries it. Once: a file is never made again.</summary>
    public void PutInto(BankFile file)
    {
        if (State != OrderState.Released || Route != PaymentRoute.BankFile || FileId is not null) throw new InvalidOperationException("An order goes into one file, when it is released.");
        FileId = file.Id;
    }

    /// <summary>Why no money may leave for it now, or null: it changed (what cannot be known counts as changed), or it has to wait.</summary>
    public string? WhyNotPay(Payable? payable) =>
        payable is null || payable.Id != PayableId || payable.Amount != Amount || payable.OrganisationId != OrganisationId
            ? PaymentsErrors.PayableChanged
            : payable.Hold;

    /// <summary>Why the bank file may not be had now, or null. Once the bank has it, it is a record.</summary>
    public string? WhyNotFile(Payable? payable) => State == OrderState.Released ? WhyNotPay(payable) : null;

    /// <summary>Ends it before release; the payable is free for another order.</summary>
    public void Cancel(string note, Guid by, DateTime at)
    {
        State = OrderTransitions.Table.Next(State, OrderAction.Cancel);
        Note = Sealed.Text(note);
        LivePayableId = null;
        Put(OrderPart.Cancelled, by, at);
        Raise(new PaymentCancelled(Id, PayableId));
    }

    private OrderState DemandReleasable(Payable? payable, Guid by)
    {
        var next = OrderTransitions.Table.Next(State, OrderAction.Release);
        ChainRule.Demand(OrderPart.Released, by, acts);
        DemandHash();
        return WhyNotPay(payable) is { } wait ? throw new BusinessException(wait) : next;
    }

    private void DemandHash()
    {
        if (OrderHash.Of(this) != Hash) throw new BusinessException(PaymentsErrors.HashMismatch);
    }
}
