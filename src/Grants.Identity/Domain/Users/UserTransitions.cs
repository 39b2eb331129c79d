using Grants.Kernel.Transitions;

namespace Grants.Identity.Domain.Users;

/// <summary>What may follow what in an account. An active person may get a new code: that is how a lost password is replaced.</summary>
internal static class UserTransitions
{
    public static Transitions<UserState, UserAction> Table { get; } = new Transitions<UserState, UserAction>()
        .Allow(UserState.Invited, UserAction.Invite, UserState.Invited)
        .Allow(UserState.Active, UserAction.Invite, UserState.Active)
        .Allow(UserState.Invited, UserAction.Accept, UserState.Active)
        .Allow(UserState.Active, UserAction.Accept, UserState.Active)
        .Allow(UserState.Invited, UserAction.Disable, UserState.Disabled)
        .Allow(UserState.Active, UserAction.Disable, UserState.Disabled)
        .Allow(UserState.Disabled, UserAction.Enable, UserState.Active)
        .Allow(UserState.Disabled, UserAction.Reopen, UserState.Invited)
        .Allow(UserState.Invited, UserAction.SetRoles, UserState.Invited)
        .Allow(UserState.Active, UserAction.SetRoles, UserState.Active)
        .Allow(UserState.Active, UserAction.ChangePassword, UserState.Active);
}
