using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Passwords;

/// <summary>The present password, and the one wanted in its place.</summary>
internal sealed record ChangePasswordInput(string Current, string Password);

/// <summary>A person chooses another password (ASVS 6.2.2, 6.2.3). All their other sessions end, and sign-ins begun with the old one.</summary>
internal sealed class OwnPassword(
    GrantsDbContext db, CurrentUser current, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, PendingProofs proofs,
    PresentSession present, IAudit audit, TimeProvider clock)
{
    /// <summary>Errors: <c>password.wrong</c> at <c>current</c>; at <c>password</c> <c>password.same</c> and those of <see cref="PasswordRules"/>;
    /// <c>too-many-attempts</c>.</summary>
    public async Task ChangeAsync(ChangePasswordInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-password");
        var me = current.Required;
        PasswordRules.Check(input.Password);
        PasswordRules.CheckAgainst(input.Password, me.UserName);
        if (PasswordRules.Normalise(input.Password) == PasswordRules.Normalise(input.Current))
            throw new BusinessException(IdentityErrors.PasswordSame).ForField("password");

        var key = SignInThrottle.KeyForFactor(me.UserId, me.SessionId.ToByteArray());
        await throttle.CountAsync(key, cancellationToken);
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == me.UserId, cancellationToken);
        if (!await IsAsync(user, input.Current, cancellationToken))
        {
            // The answer to an earlier try of the same was lost on the way.
            if (await IsAsync(user, input.Password, cancellationToken)) return;
            audit.Record("user.password-refused", me.UserId);
            await db.SaveChangesAsync(cancellationToken);
            throw new BusinessException(IdentityErrors.PasswordWrong).ForField("current");
        }

        await SetAsync(user, await passwords.HashAsync(input.Password, cancellationToken), cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
    }

    private async Task SetAsync(User user, string hash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = current.Required.SessionId;
        user.ChangePassword(hash);
        foreach (var session in await db.Set<Session>().Where(s => s.UserId == user.Id && s.EndedAt == null).ToListAsync(cancellationToken))
        {
            if (session.Id != mine)
            {
                session.End(now);
                continue;
            }

            session.Follow(user.Stamp);
            present.Renew(session, now);
        }

        await proofs.ForgetAsync(user.Id, cancellationToken);
        audit.Record("user.password-changed", user.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> IsAsync(User user, string password, CancellationToken cancellationToken) =>
        await passwords.VerifyAsync(user.PasswordHash, password, cancellationToken) != PasswordVerificationResult.Failed;
}
