using Grants.Identity.Domain.Users;

namespace Grants.Identity.Application.Accounts;

/// <summary>What a caller may do with an account now: the source of the buttons.</summary>
internal static class AccountActions
{
    public static IReadOnlyList<string> For(Guid userId, UserState state, bool hasRoles, bool waits, Guid caller, bool mayManage) =>
        !mayManage || userId == caller
            ? []
            : [.. UserTransitions.Table.ActionsFrom(state).Select(NameOf).OfType<string>().Distinct()
                .Where(a => (a != "invite" || hasRoles) && (a != "set-roles" || !waits)).Order(StringComparer.Ordinal)];

    private static string? NameOf(UserAction action) => action switch
    {
        UserAction.Invite => "invite",
        UserAction.Disable => "disable",
        UserAction.Enable or UserAction.Reopen => "enable",
        UserAction.SetRoles => "set-roles",
        _ => null,
    };
}
