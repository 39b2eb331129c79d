using Grants.Awards.Contracts;
using Grants.Kernel.Transitions;

namespace Grants.Awards.Domain.Granting;

/// <summary>What can happen to an instalment.</summary>
internal enum TrancheAction
{
    /// <summary>Its date has come and, for flexible money, nothing else stops it.</summary>
    Open,

    /// <summary>A payment order was prepared.</summary>
    Prepare,

    /// <summary>The order was cancelled before release.</summary>
    Cancel,

    /// <summary>The bank sent it.</summary>
    Send,

    /// <summary>The partner confirmed.</summary>
    Receive,

    /// <summary>The payment failed.</summary>
    Fail,

    /// <summary>The grant ended early.</summary>
    Drop,
}

/// <summary>The one table of an instalment's life. It never asks for a report (product.md: core tranches open by date).</summary>
internal static class TrancheTransitions
{
    public static Transitions<TrancheState, TrancheAction> Table { get; } = new Transitions<TrancheState, TrancheAction>()
        .Allow(TrancheState.Scheduled, TrancheAction.Open, TrancheState.Open)
        .Allow(TrancheState.Scheduled, TrancheAction.Drop, TrancheState.Dropped)
        .Allow(TrancheState.Open, TrancheAction.Prepare, TrancheState.InPayment)
        .Allow(TrancheState.Open, TrancheAction.Drop, TrancheState.Dropped)
        .Allow(TrancheState.InPayment, TrancheAction.Cancel, TrancheState.Open)
        .Allow(TrancheState.InPayment, TrancheAction.Send, TrancheState.Sent)
        .Allow(TrancheState.InPayment, TrancheAction.Fail, TrancheState.Open)
        .Allow(TrancheState.Sent, TrancheAction.Receive, TrancheState.Received)
        .Allow(TrancheState.Sent, TrancheAction.Fail, TrancheState.Open);
}
