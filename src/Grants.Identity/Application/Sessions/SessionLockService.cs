using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>
/// Locks the present session and opens it again. One proof is enough to come back: the session itself has shown two at its beginning
/// (NIST SP 800-63B, re-authentication after inactivity). A passkey opens it through <see cref="ConfirmationService"/>.
/// </summary>
internal sealed class SessionLockService(
    GrantsDbContext db, CurrentUser current, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, FactorPolicy policy,
    PresentSession present, IAudit audit, TimeProvider clock)
{
    /// <summary>From now on every other request of this session is answered with <c>locked</c>.</summary>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        var session = await PresentAsync(cancellationToken);
        if (session.LockedAt is not null) return;
        session.Lock(Now);
        audit.Record("session.locked", current.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Goes on. Errors: <c>password.wrong</c>, <c>passkey.needed</c>, <c>too-many-attempts</c>.</summary>
    public async Task UnlockAsync(UnlockInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("unlock");
        var me = current.Required;
        if (me.HasPasskey && policy.NeedsPasskey(me.Roles)) throw new BusinessException(IdentityErrors.PasskeyNeeded);
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == me.UserId, cancellationToken);
        var key = SignInThrottle.KeyForFactor(me.UserId, me.SessionId.ToByteArray());
        await throttle.CountAsync(key, cancellationToken);
        if (await passwords.VerifyAsync(user.PasswordHash, input.Password, cancellationToken) == PasswordVerificationResult.Failed)
        {
            audit.Record("session.unlock-refused", me.UserId);
            await db.SaveChangesAsync(cancellationToken);
            throw new BusinessException(IdentityErrors.PasswordWrong).ForField("password");
        }

        var session = await PresentAsync(cancellationToken);
        session.Unlock(Now);
        present.Renew(session, Now);
        audit.Record("session.unlocked", me.UserId);
        await db.SaveChangesAsync(cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Session> PresentAsync(CancellationToken cancellationToken)
    {
        var id = current.Required.SessionId;
        return db.Set<Session>().SingleOrNotFoundAsync(s => s.Id == id && s.EndedAt == null, cancellationToken);
    }
}
