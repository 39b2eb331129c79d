using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;

namespace Grants.Identity.Application.RoleRequests;

/// <summary>What a caller may do with a request that waits: the source of the buttons.</summary>
internal static class RoleRequestActions
{
    public static IReadOnlyList<string> For(Guid userId, Guid askedBy, CurrentUser caller) => caller switch
    {
        _ when askedBy == caller.Id => caller.Holds(IdentityPermissions.User.Manage) ? ["withdraw"] : [],
        _ when userId == caller.Id || !caller.Holds(IdentityPermissions.Role.Confirm) => [],
        _ => ["confirm", "refuse"],
    };
}
