using Grants.Kernel.Transitions;

namespace Grants.Payments.Domain.Agents;

/// <summary>State of a cash agent.</summary>
internal enum CashAgentState
{
    /// <summary>Recorded or changed; nobody else has checked it since.</summary>
    Pending,

    /// <summary>A second person has checked the licence and the contact; usable 72 h later.</summary>
    Verified,

    /// <summary>The check did not confirm it.</summary>
    Rejected,

    /// <summary>We do not work with it any more.</summary>
    Ended,
}

/// <summary>Acts on a cash agent.</summary>
internal enum CashAgentAction
{
    /// <summary>Details recorded; for a known agent: changed.</summary>
    Change,

    /// <summary>Checked, confirmed.</summary>
    Verify,

    /// <summary>Checked, not confirmed.</summary>
    Reject,

    /// <summary>No more payments through it.</summary>
    End,
}

/// <summary>What may follow what.</summary>
internal static class CashAgentTransitions
{
    public static Transitions<CashAgentState, CashAgentAction> Table { get; } = new Transitions<CashAgentState, CashAgentAction>()
        .Allow(CashAgentState.Pending, CashAgentAction.Change, CashAgentState.Pending)
        .Allow(CashAgentState.Verified, CashAgentAction.Change, CashAgentState.Pending)
        .Allow(CashAgentState.Rejected, CashAgentAction.Change, CashAgentState.Pending)
        .Allow(CashAgentState.Pending, CashAgentAction.Verify, CashAgentState.Verified)
        .Allow(CashAgentState.Pending, CashAgentAction.Reject, CashAgentState.Rejected)
        .Allow(CashAgentState.Pending, CashAgentAction.End, CashAgentState.Ended)
        .Allow(CashAgentState.Verified, CashAgentAction.End, CashAgentState.Ended)
        .Allow(CashAgentState.Rejected, CashAgentAction.End, CashAgentState.Ended);
}
