using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Accounts;

/// <summary>Turns a one-time code into a password. Works once, also when twenty try at the same moment: the version of the account decides.</summary>
internal sealed class InvitationAppService(
    GrantsDbContext db, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, SessionEnding sessions, PendingProofs proofs, IAudit audit,
    TimeProvider clock)
{
    /// <summary>Errors: <c>invitation.not-valid</c>, <c>too-many-attempts</c>, the codes <c>password.*</c> of <see cref="PasswordRules"/>.</summary>
    public async Task<AcceptedInvitationDto> AcceptAsync(AcceptInvitationInput input, CancellationToken cancellationToken)
    {
        PasswordRules.Check(input.Password);
        var code = InvitationCode.Parse(input.Code) ?? throw NotValid();
        using var system = scope.AsSystem("invitation");
        var key = SignInThrottle.KeyForInvitation(code.Selector);
        if (await throttle.CountAsync(key, cancellationToken) > IdentityConsts.MaxInvitationAttempts) throw NotValid();

        var user = await FindAsync(code, cancellationToken);
        PasswordRules.CheckAgainst(input.Password, user.UserName);
        await SetPasswordAsync(user, await passwords.HashAsync(input.Password, cancellationToken), cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
        return new AcceptedInvitationDto(user.UserName);
    }

    private async Task<User> FindAsync(InvitationCode code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Invitation != null && u.Invitation.Selector == code.Selector, cancellationToken);
        var result = await passwords.VerifyAsync(user?.Invitation?.SecretHash, code.Secret, cancellationToken);
        if (user?.Invitation is { } invitation && invitation.ExpiresAt > now && result != PasswordVerificationResult.Failed) return user;
        audit.Record("invitation.refused", user?.Id ?? Guid.Empty);
        await db.SaveChangesAsync(cancellationToken);
        throw NotValid();
    }

    private async Task SetPasswordAsync(User user, string hash, CancellationToken cancellationToken)
    {
        user.Accept(hash, clock.GetUtcNow().UtcDateTime);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        await proofs.ForgetAsync(user.Id, cancellationToken);
        audit.Record("invitation.accepted", user.Id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Another request used the code between our reading and our writing: for this one it is used up.
            throw NotValid();
        }
    }

    private static BusinessException NotValid() => new BusinessException(IdentityErrors.InvitationNotValid).ForField("code");
}
