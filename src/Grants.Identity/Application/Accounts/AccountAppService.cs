using Grants.Identity.Application.Passwords;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>What the administrator does with any account and a partner lead with those of the own organisation; the scope filter tells them apart.</summary>
internal sealed class AccountAppService(GrantsDbContext db, CurrentUser current, PasswordService passwords, ISignedActs signed, IAudit audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an account with the next free name and leaves saving to the caller. Errors: those of <see cref="Affiliation.Accept"/>.</summary>
    public async Task<User> AddAsync(
        Affiliation affiliation, IReadOnlyList<string> roles, string language, string? displayName, string? mail, CancellationToken cancellationToken)
    {
        var accepted = affiliation.Accept(roles);
        var prefix = UserNames.PrefixFor(affiliation, accepted);
        var begin = prefix + "-";
        var taken = await db.Set<User>().Where(u => u.UserName.StartsWith(begin)).Select(u => u.UserName).ToListAsync(cancellationToken);
        var user = User.Create(UserNames.Next(prefix, taken), affiliation, accepted, language, current.Id, Now);
        user.SetContact(displayName, mail, phone: null);
        db.Add(user);
        audit.Record("user.added", user.Id);
        return user;
    }

    /// <summary>Gives out a new code. Errors: <c>same-person</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
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
        await EndSessionsAsync(id, cancellationToken);
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

    /// <summary>Replaces the roles. Errors: <c>same-person</c>, <c>wrong-state</c>, <c>stale</c> and those of <see cref="Affiliation.Accept"/>.</summary>
    public async Task SetRolesAsync(Guid id, IReadOnlyList<string> roles, long version, CancellationToken cancellationToken)
    {
        var user = await FindAsync(id, version, cancellationToken);
        user.SetRoles(roles, current.Id);
        await signed.SignAsync("user.roles-changed", id, new { user.UserName, Roles = RolesOf(user), version }, cancellationToken);
        await EndSessionsAsync(id, cancellationToken);
        audit.Record("user.roles-changed", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Roles in a fixed order, as they are signed.</summary>
    internal static string[] RolesOf(User user) => [.. user.Roles.Select(r => r.Role).Order(StringComparer.Ordinal)];

    private async Task<User> FindAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == id, cancellationToken);
        db.Expect(user, version);
        return user;
    }

    private async Task EndSessionsAsync(Guid userId, CancellationToken cancellationToken)
    {
        foreach (var session in await db.Set<Session>().Where(s => s.UserId == userId && s.EndedAt == null).ToListAsync(cancellationToken))
            session.End(Now);
    }
}
