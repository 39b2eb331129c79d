using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>
/// Holds whoever acts on accounts to what they may do at the moment it is written. A request was let in a moment ago; meanwhile its person may
/// have been disabled or lost a role. Their row is written along, so that of two who act on each other at one moment one loses with
/// <c>stale</c>: two administrators cannot disable each other, and one who can sign in always remains.
/// </summary>
internal sealed class ActingPersons(GrantsDbContext db, CurrentUser current, PermissionPolicy policy)
{
    /// <summary>The person of the request is still who was let in. Errors: <c>stale</c>.</summary>
    public async Task HoldSelfAsync(CancellationToken cancellationToken)
    {
        var me = current.Required;
        var user = await FindAsync(me.UserId, cancellationToken);
        if (user is null || !user.RoleNames.ToHashSet(StringComparer.Ordinal).SetEquals(me.Roles)) throw new StaleException(me.UserId);
        db.Touch(user);
    }

    /// <summary>Who asked first may still ask. Errors: the code given.</summary>
    public async Task HoldAskerAsync(Guid userId, string permission, string otherwise, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId, cancellationToken);
        if (user is null || !policy.Holds(user.RoleNames, permission)) throw new BusinessException(otherwise);
        db.Touch(user);
    }

    private async Task<User?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == userId, cancellationToken);
        return user is { CanSignIn: true } ? user : null;
    }
}
