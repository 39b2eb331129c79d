using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <inheritdoc />
internal sealed class AccountErasure(GrantsDbContext db, Erasure erasure, SessionEnding sessions, IAudit audit) : IAccountErasure
{
    public async Task<bool> EraseAsync(string userName, CancellationToken cancellationToken)
    {
        if (await db.Set<User>().SingleOrDefaultAsync(u => u.UserName == userName, cancellationToken) is not { } user) return false;
        await EraseAsync(user, cancellationToken);
        return true;
    }

    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var ids = erasure.Erased();
        var users = await db.Set<User>().Where(u => ids.Contains(u.Id)).ToListAsync(cancellationToken);
        foreach (var user in users) await EraseAsync(user, cancellationToken);
        return users.Count;
    }

    private async Task EraseAsync(User user, CancellationToken cancellationToken)
    {
        if (user.State != UserState.Disabled)
        {
            user.Disable(by: Guid.Empty);
            await sessions.EndAllAsync(user.Id, cancellationToken);
            audit.Record("user.disabled", user.Id);
        }

        var apps = await db.Set<Authenticator>().Where(a => a.UserId == user.Id).ToListAsync(cancellationToken);
        var passkeys = await db.Set<Passkey>().Where(p => p.UserId == user.Id).ToListAsync(cancellationToken);
        await erasure.EraseAsync(user.Id, [user, .. apps, .. passkeys], cancellationToken);
    }
}
