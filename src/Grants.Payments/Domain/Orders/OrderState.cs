using Grants.Kernel.Transitions;

namespace Grants.Payments.Domain.Orders;

/// <summary>State of a payment order (product.md, Payments).</summary>
internal enum OrderState
{
    /// <summary>Made; waits for approvals.</summary>
    Prepared,

    /// <summary>All approvals given.</summary>
    Approved,

    /// <summary>The bank file, or an agent's code, is made; nobody can cancel any more.</summary>
    Released,

    /// <summary>The bank took it. Sent is not arrived.</summary>
    Sent,

    /// <summary>The partner confirmed it.</summary>
    Received,

    /// <summary>It did not leave or came back.</summary>
    Failed,

    /// <summary>What happened cannot be known yet; a person finds out, nothing is sent again.</summary>
    Uncertain,

    /// <summary>Ended before release.</summary>
    Cancelled,
}

/// <summary>Acts on an order.</summary>
internal enum OrderAction
{
    Approve,

    /// <summary>The system: the last approval needed was given.</summary>
    CompleteApproval,

    /// <summary>Points the order at the payee's present version, which voids its approvals.</summary>
    UsePayee,
    Release,
    Cancel,
    Send,
    Doubt,
    Fail,
    ReportMissing,
    Receive,
    Correct,
    GiveCode,
    SeeCode,
    RenewCode,
}

/// <summary>What may follow what.</summary>
internal static class OrderTransitions
{
    public static Transitions<OrderState, OrderAction> Table { get; } = new Transitions<OrderState, OrderAction>()
        .Allow(OrderState.Prepared, OrderAction.Approve, OrderState.Prepared)
        .Allow(OrderState.Prepared, OrderAction.CompleteApproval, OrderState.Approved)
        .Allow(OrderState.Prepared, OrderAction.UsePayee, OrderState.Prepared)
        .Allow(OrderState.Prepared, OrderAction.Cancel, OrderState.Cancelled)
        .Allow(OrderState.Approved, OrderAction.Release, OrderState.Released)
        .Allow(OrderState.Approved, OrderAction.UsePayee, OrderState.Prepared)
        .Allow(OrderState.Approved, OrderAction.Cancel, OrderState.Cancelled)
        .Allow(OrderState.Released, OrderAction.Send, OrderState.Sent)
        .Allow(OrderState.Released, OrderAction.Doubt, OrderState.Uncertain)
        .Allow(OrderState.Released, OrderAction.Fail, OrderState.Failed)
        .Allow(OrderState.Released, OrderAction.GiveCode, OrderState.Released)
        .Allow(OrderState.Released, OrderAction.SeeCode, OrderState.Released)
        .Allow(OrderState.Released, OrderAction.RenewCode, OrderState.Released)
        .Allow(OrderState.Sent, OrderAction.GiveCode, OrderState.Sent)
        .Allow(OrderState.Sent, OrderAction.SeeCode, OrderState.Sent)
        .Allow(OrderState.Sent, OrderAction.RenewCode, OrderState.Sent)
        .Allow(OrderState.Uncertain, OrderAction.Send, OrderState.Sent)
        .Allow(OrderState.Uncertain, OrderAction.Fail, OrderState.Failed)
        .Allow(OrderState.Sent, OrderAction.Doubt, OrderState.Uncertain)
        .Allow(OrderState.Sent, OrderAction.Fail, OrderState.Failed)
        .Allow(OrderState.Sent, OrderAction.ReportMissing, OrderState.Sent)
        .Allow(OrderState.Sent, OrderAction.Receive, OrderState.Received)
        .Allow(OrderState.Received, OrderAction.Correct, OrderState.Received);
}
