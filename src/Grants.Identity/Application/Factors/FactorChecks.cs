using System.Text.Json;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Signing;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Factors;

/// <summary>Decides whether a factor that was shown holds. Whatever counts is used up by one conditional statement, so of twenty one counts.</summary>
internal sealed class FactorChecks(GrantsDbContext db, IVault vault, PasskeyCeremony passkeys, IAudit audit, TimeProvider clock)
{
    /// <summary>A code of the app or one of the paper: six digits are the app's. Null when it does not count.</summary>
    public async Task<FactorKind?> UseCodeAsync(Guid userId, string typed, CancellationToken cancellationToken)
    {
        if (typed.Count(char.IsLetterOrDigit) > IdentityConsts.TotpDigits)
            return await UseRecoveryAsync(userId, typed, cancellationToken) ? FactorKind.Recovery : null;
        return await UseTotpAsync(userId, typed, cancellationToken) ? FactorKind.Totp : null;
    }

    /// <summary>What a passkey answered to a proof. Errors: <c>factor-refused</c>, and the refusal is on record.</summary>
    public async Task<(User User, Assertion Assertion)> UsePasskeyAsync(PendingProof proof, JsonElement credential, CancellationToken cancellationToken)
    {
        var answer = await passkeys.ReadAsync(credential, proof.State!);
        if (answer is { } held && held.User.CanSignIn && (proof.UserId is null || proof.UserId == held.User.Id)
            && await CountAsync(held.Passkey, cancellationToken))
            return (held.User, held.Assertion);
        throw await RefusedAsync(proof.UserId, cancellationToken);
    }

    /// <summary>The one neutral answer, on record.</summary>
    public async Task<BusinessException> RefusedAsync(Guid? userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        audit.Record("factor.refused", userId is { } id ? [id] : []);
        await db.SaveChangesAsync(cancellationToken);
        return new BusinessException(IdentityErrors.FactorRefused);
    }

    private async Task<bool> UseTotpAsync(Guid userId, string typed, CancellationToken cancellationToken)
    {
        var app = await db.Set<Authenticator>().AsNoTracking()
            .Where(a => a.UserId == userId && a.ConfirmedAt != null).OrderByDescending(a => a.ConfirmedAt).FirstOrDefaultAsync(cancellationToken);
        if (app is null) return false;
        var secret = Base32.Decode((await vault.OpenAsync(app, app.Secret, "factor", cancellationToken))!);
        if (Totp.StepOf(secret, typed, clock.GetUtcNow().UtcDateTime, app.LastUsedStep) is not { } step) return false;
        return await OneAsync(
            () => db.Set<Authenticator>().Where(a => a.Id == app.Id && a.LastUsedStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastUsedStep, step), cancellationToken), cancellationToken);
    }

    private Task<bool> UseRecoveryAsync(Guid userId, string typed, CancellationToken cancellationToken)
    {
        var (hash, now) = (RecoveryCode.HashOf(userId, typed), clock.GetUtcNow().UtcDateTime);
        return OneAsync(
            () => db.Set<RecoveryCode>().Where(c => c.UserId == userId && c.Hash == hash && c.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancellationToken), cancellationToken);
    }

    /// <summary>Keeps the highest count; a key that counts and did not count up may be a copy.</summary>
    private Task<bool> CountAsync(Microsoft.AspNetCore.Identity.UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var (hash, count, backed, now) = (Passkey.HashOf(passkey.CredentialId), (long)passkey.SignCount, passkey.IsBackedUp, clock.GetUtcNow().UtcDateTime);
        return OneAsync(
            () => db.Set<Passkey>().Where(p => p.CredentialHash == hash && (p.SignCount < count || (p.SignCount == 0 && count == 0)))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(p => p.SignCount, count).SetProperty(p => p.IsBackedUp, backed).SetProperty(p => p.LastUsedAt, now), cancellationToken),
            cancellationToken);
    }

    private async Task<bool> OneAsync(Func<Task<int>> change, CancellationToken cancellationToken)
    {
        var changed = 0;
        await db.InTransactionAsync(async () => changed = await change(), cancellationToken);
        return changed == 1;
    }
}
