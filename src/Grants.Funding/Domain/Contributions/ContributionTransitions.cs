using Grants.Kernel.Transitions;

namespace Grants.Funding.Domain.Contributions;

internal enum ContributionState
{
    Pledged,
    Received,
    Cancelled,
    Reversed,
}

internal enum ContributionAction
{
    Receive,
    Cancel,
    Reverse,
    ReverseToPledge,
}

/// <summary>What may follow what for a contribution. A receipt recorded by mistake is reversed: a pledge stands again, anything else is over.</summary>
internal static class ContributionTransitions
{
    public static Transitions<ContributionState, ContributionAction> Table { get; } = new Transitions<ContributionState, ContributionAction>()
        .Allow(ContributionState.Pledged, ContributionAction.Receive, ContributionState.Received)
        .Allow(ContributionState.Pledged, ContributionAction.Cancel, ContributionState.Cancelled)
        .Allow(ContributionState.Received, ContributionAction.ReverseToPledge, ContributionState.Pledged)
        .Allow(ContributionState.Received, ContributionAction.Reverse, ContributionState.Reversed);
}
