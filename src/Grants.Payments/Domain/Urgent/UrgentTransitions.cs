using Grants.Kernel.Transitions;
using Grants.Payments.Contracts;
using static Grants.Payments.Contracts.UrgentState;
using static Grants.Payments.Domain.Urgent.UrgentAction;

namespace Grants.Payments.Domain.Urgent;

/// <summary>What happens to urgent support.</summary>
internal enum UrgentAction
{
    Prepare,
    Release,
    Cancel,
    Send,
    Receive,
    Fail,
    Withdraw,
}

/// <summary>The one table: it follows its order.</summary>
internal static class UrgentTransitions
{
    public static Transitions<UrgentState, UrgentAction> Table { get; } = new Transitions<UrgentState, UrgentAction>()
        .Allow(Waiting, Prepare, InPayment)
        .Allow(CameBack, Prepare, InPayment)
        .Allow(InPayment, Release, InPayment)
        .Allow(InPayment, Cancel, Waiting)
        .Allow(InPayment, Send, UrgentState.Sent)
        .Allow(InPayment, Fail, CameBack)
        .Allow(UrgentState.Sent, Fail, CameBack)
        .Allow(UrgentState.Sent, Receive, Received)
        .Allow(Waiting, Withdraw, Withdrawn)
        .Allow(CameBack, Withdraw, Withdrawn);
}
