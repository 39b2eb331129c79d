using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>What the administrator does with any account and a partner lead with those of the own organisation; the scope filter tells them apart.</summary>
internal sealed class AccountAppService(
    GrantsDbContext db, CurrentUser current, PasswordService passwords, ActingPersons acting, RoleChanges roleChanges, SessionEnding sessions, IAudit audit,
    TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an account that holds its roles at once, with the next free name, and leaves saving to the caller: for a lead's own people.
    /// Errors: those of <see cref="Affiliation.Accept"/>.</summary>
    public async Task<User> AddAsync(
        Affiliation affiliation, IReadOnlyList<string> roles, string language, string? displayName, string? mail, CancellationToken cancellationToken)
    {
        var name = await NextNameAsync(affiliation, affiliation.Accept(roles), cancellationToken);
        return Add(User.Create(name, affiliation, roles, language, current.Id, Now), displayName, mail);
    }

    /// <summary>As <see cref="AddAsync"/> for the administrator: the account holds nothing, its roles are asked for.</summary>
    public async Task<User> AddWithoutRolesAsync(
        Affiliation affiliation, IReadOnlyList<string> wanted, string language, string? mail, CancellationToken cancellationToken)
    {
        var name = await NextNameAsync(affiliation, affiliation.Accept(wanted), cancellationToken);
        var user = Add(User.CreateWithoutRoles(name, affiliation, language, current.Id, Now), displayName: null, mail);
        roleChanges.Ask(user, wanted);
        return user;
    }

    /// <summary>Gives out a new code. Errors: <c>same-person</c>, <c>user.roles-wait</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
    public async Task<InvitationDto> InviteAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var user = await FindAsync(id, version, cancellationToken);
        var code = InvitationCode.Create();
        user.Invite(code.Selector, await passwords.HashAsync(code.Secret, cancellationToken), current.Id, Now);
        audit.Record("user.invited", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new InvitationDto(user.UserName, code.Text, user.Invitation!.ExpiresAt);
    }

    /// <summary>Takes access away and ends all sessions in the same moment. Errors: <c>same-person</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
    public async Task DisableAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var user = await FindAsync(id, version, cancellationToken);
        user.Disable(current.Id);
        await acting.HoldSelfAsync(cancellationToken);
        await roleChanges.OvertakeAsync(id, cancellationToken);
        await sessions.EndAllAsync(id, cancellationToken);
        audit.Record("user.disabled", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives access back. Errors: <c>same-person</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
    public async Task EnableAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var user = await FindAsync(id, version, cancellationToken);
        user.Enable(current.Id);
        audit.Record("user.enabled", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<User> FindAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == id, cancellationToken);
        db.Expect(user, version);
        return user;
    }

    private async Task<string> NextNameAsync(Affiliation affiliation, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        var prefix = UserNames.PrefixFor(affiliation, roles);
        var begin = prefix + "-";
        var taken = await db.Set<User>().Where(u => u.UserName.StartsWith(begin)).Select(u => u.UserName).ToListAsync(cancellationToken);
        return UserNames.Next(prefix, taken);
    }

    private User Add(User user, string? displayName, string? mail)
    {
        user.SetContact(displayName, mail, phone: null);
        db.Add(user);
        audit.Record("user.added", user.Id);
        return user;
    }
}
