using Grants.Kernel.Transitions;

namespace Grants.Payments.Domain.Statements;

/// <summary>What may follow what for a line.</summary>
internal static class LineTransitions
{
    public static Transitions<LineState, LineAction> Table { get; } = new Transitions<LineState, LineAction>()
        .Allow(LineState.Open, LineAction.Propose, LineState.Proposed)
        .Allow(LineState.Open, LineAction.Match, LineState.Matched)
        .Allow(LineState.Open, LineAction.SetAside, LineState.Aside)
        .Allow(LineState.Proposed, LineAction.Propose, LineState.Proposed)
        .Allow(LineState.Proposed, LineAction.Withdraw, LineState.Open)
        .Allow(LineState.Proposed, LineAction.Match, LineState.Matched)
        .Allow(LineState.Proposed, LineAction.SetAside, LineState.Aside)
        .Allow(LineState.Matched, LineAction.Unmatch, LineState.Open)
        .Allow(LineState.Aside, LineAction.Unmatch, LineState.Open);
}
