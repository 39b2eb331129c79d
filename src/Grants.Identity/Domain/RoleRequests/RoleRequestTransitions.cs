using Grants.Kernel.Transitions;

namespace Grants.Identity.Domain.RoleRequests;

/// <summary>Where a request for roles stands.</summary>
internal enum RoleRequestState
{
    /// <summary>An administrator asked; nothing has changed yet.</summary>
    Asked,

    /// <summary>A second person confirmed: the account holds the roles.</summary>
    Confirmed,

    /// <summary>A second person said no.</summary>
    Refused,

    /// <summary>Taken back by who asked, or overtaken by what else happened to the account.</summary>
    Withdrawn,
}

/// <summary>What can happen to a request.</summary>
internal enum RoleRequestAction
{
    /// <summary>The second person's yes.</summary>
    Confirm,

    /// <summary>The second person's no.</summary>
    Refuse,

    /// <summary>Who asked takes it back.</summary>
    Withdraw,

    /// <summary>The account was disabled or lost roles meanwhile.</summary>
    Overtake,
}

/// <summary>What may follow what: a request is decided once.</summary>
internal static class RoleRequestTransitions
{
    public static Transitions<RoleRequestState, RoleRequestAction> Table { get; } = new Transitions<RoleRequestState, RoleRequestAction>()
        .Allow(RoleRequestState.Asked, RoleRequestAction.Confirm, RoleRequestState.Confirmed)
        .Allow(RoleRequestState.Asked, RoleRequestAction.Refuse, RoleRequestState.Refused)
        .Allow(RoleRequestState.Asked, RoleRequestAction.Withdraw, RoleRequestState.Withdrawn)
        .Allow(RoleRequestState.Asked, RoleRequestAction.Overtake, RoleRequestState.Withdrawn);
}
