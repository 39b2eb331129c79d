using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Factors;

/// <summary>Somebody signed in shows again that it is them; for five minutes that counts.</summary>
internal sealed class ConfirmationService(
    GrantsDbContext db, CurrentUser current, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, PendingProofs proofs,
    FactorChecks checks, PasskeyCeremony passkeys, PresentSession present, IAudit audit, TimeProvider clock)
{
    /// <summary>By password and code. Errors: <c>factor-refused</c>, <c>too-many-attempts</c>; whoever has a passkey uses that.</summary>
    public async Task ByCodeAsync(ConfirmByCodeInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("confirmation");
        var me = current.Required;
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == me.UserId, cancellationToken);
        var key = SignInThrottle.KeyForFactor(me.UserId, me.SessionId.ToByteArray());
        await throttle.CountAsync(key, cancellationToken);
        var password = await passwords.VerifyAsync(user.PasswordHash, input.Password, cancellationToken);
        var factor = password == PasswordVerificationResult.Failed || me.HasPasskey ? null : await checks.UseCodeAsync(me.UserId, input.Code, cancellationToken);
        if (factor is null) throw await checks.RefusedAsync(me.UserId, cancellationToken);
        await ConfirmAsync(factor.Value, cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
    }

    /// <summary>Asks for one of the person's passkeys.</summary>
    public async Task<ConfirmDto> AskForPasskeyAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("confirmation");
        var me = current.Required;
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == me.UserId, cancellationToken);
        var asked = await passkeys.AskAsync(user);
        var (token, proof) = proofs.New(ProofPurpose.Confirmation);
        db.Add(proof.Within(me.UserId, me.SessionId).Remember(asked.State));
        await db.SaveChangesAsync(cancellationToken);
        return new ConfirmDto(token, asked.Options);
    }

    /// <summary>By a passkey. Errors: <c>proof-expired</c>, <c>factor-refused</c>.</summary>
    public async Task ByPasskeyAsync(PasskeyInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("confirmation");
        var me = current.Required;
        var proof = await proofs.TakeAsync(input.Token, ProofPurpose.Confirmation, cancellationToken);
        if (proof.UserId != me.UserId || proof.SessionId != me.SessionId) throw new BusinessException(IdentityErrors.ProofExpired);
        await checks.UsePasskeyAsync(proof, input.Credential, cancellationToken);
        await ConfirmAsync(FactorKind.Passkey, cancellationToken);
    }

    private async Task ConfirmAsync(FactorKind factor, CancellationToken cancellationToken)
    {
        var (sessionId, now) = (current.Required.SessionId, clock.GetUtcNow().UtcDateTime);
        var session = await db.Set<Session>().SingleOrNotFoundAsync(s => s.Id == sessionId, cancellationToken);
        session.Confirm(factor, now);
        present.Renew(session, now);
        audit.Record("session.confirmed", current.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}
