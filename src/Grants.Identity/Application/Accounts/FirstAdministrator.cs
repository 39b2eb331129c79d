using Grants.Identity.Application.Passwords;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <inheritdoc cref="IFirstAdministrator" />
/// <remarks>
/// Roles need a second person (<see cref="Domain.RoleRequests.RoleRequest"/>), and the first two administrators cannot have one: there the operator at
/// the server's console is that person. Two, because of two one can always confirm what the other asks.
/// </remarks>
internal sealed class FirstAdministrator(GrantsDbContext db, PasswordService passwords, IAudit audit, TimeProvider clock) : IFirstAdministrator
{
    public async Task<FirstInvitation?> InviteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var administrators = await db.Set<User>().Where(u => u.Roles.Any(r => r.Role == Roles.Administrator)).ToListAsync(cancellationToken);
        if (administrators.Count(u => u.CanSignIn) >= IdentityConsts.AdministratorsToBeginWith) return null;

        var user = administrators.Find(u => u.State == UserState.Invited);
        if (user is null)
        {
            var taken = await db.Set<User>().Select(u => u.UserName).ToListAsync(cancellationToken);
            string[] roles = [Roles.Administrator];
            user = User.Create(
                UserNames.Next(UserNames.PrefixFor(Affiliation.Programme, roles), taken), Affiliation.Programme, roles, Languages.Default, Guid.Empty, now);
            db.Add(user);
            audit.Record("user.added", user.Id);
        }

        var code = InvitationCode.Create();
        user.Invite(code.Selector, await passwords.HashAsync(code.Secret, cancellationToken), Guid.Empty, now);
        audit.Record("user.invited", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new FirstInvitation(user.UserName, code.Text, user.Invitation!.ExpiresAt);
    }
}
