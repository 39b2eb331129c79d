using Grants.Awards.Contracts;
using Grants.Kernel.Transitions;

namespace Grants.Awards.Domain.Granting;

/// <summary>The one table of a grant's life (product.md, Grants).</summary>
internal static class GrantTransitions
{
    public static Transitions<GrantState, GrantAction> Table { get; } = new Transitions<GrantState, GrantAction>()
        .Allow(GrantState.Planned, GrantAction.Offer, GrantState.AgreementOffered)
        .Allow(GrantState.Planned, GrantAction.Terminate, GrantState.Terminated)
        .Allow(GrantState.AgreementOffered, GrantAction.AcceptAgreement, GrantState.Active)
        .Allow(GrantState.AgreementOffered, GrantAction.Terminate, GrantState.Terminated)
        .Allow(GrantState.Active, GrantAction.PauseForSafety, GrantState.PausedForSafety)
        .Allow(GrantState.Active, GrantAction.SuspendByAuthority, GrantState.SuspendedByAuthority)
        .Allow(GrantState.Active, GrantAction.Close, GrantState.Closed)
        .Allow(GrantState.Active, GrantAction.Terminate, GrantState.Terminated)
        .Allow(GrantState.PausedForSafety, GrantAction.Resume, GrantState.Active)
        .Allow(GrantState.PausedForSafety, GrantAction.SuspendByAuthority, GrantState.SuspendedByAuthority)
        .Allow(GrantState.PausedForSafety, GrantAction.Terminate, GrantState.Terminated)
        .Allow(GrantState.SuspendedByAuthority, GrantAction.Resume, GrantState.Active)
        .Allow(GrantState.SuspendedByAuthority, GrantAction.PauseForSafety, GrantState.PausedForSafety)
        .Allow(GrantState.SuspendedByAuthority, GrantAction.Terminate, GrantState.Terminated);
}
