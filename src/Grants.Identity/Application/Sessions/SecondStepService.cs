using System.Security.Cryptography;
using System.Text.Json;
using Grants.Identity.Application.Factors;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>Ends a sign-in: a code after the password, a passkey after the password, or a passkey alone.</summary>
internal sealed class SecondStepService(
    GrantsDbContext db, CurrentScope scope, PendingProofs proofs, FactorChecks checks, FactorPolicy policy, PasskeyCeremony passkeys,
    SignInThrottle throttle, SessionStarter starter)
{
    /// <summary>A code of the app or of the paper. Errors: <c>proof-expired</c>, <c>factor-refused</c>, <c>too-many-attempts</c>.</summary>
    public async Task<(User User, string Secret)> ByCodeAsync(FactorCodeInput input, string deviceSecret, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("sign-in");
        var proof = await LookAsync(input.Token, deviceSecret, cancellationToken);
        var userId = proof.UserId!.Value;
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == userId, cancellationToken);
        var key = SignInThrottle.KeyForFactor(userId, await starter.DeviceAsync(userId, proof.DeviceHash!, cancellationToken) is null ? null : proof.DeviceHash);
        await throttle.CountAsync(key, cancellationToken);

        var ways = await policy.WaysOfAsync(db, userId, user.Roles.Select(r => r.Role), cancellationToken);
        var factor = ways.Contains(FactorPolicy.TotpWay) || ways.Contains(FactorPolicy.RecoveryWay)
            ? await checks.UseCodeAsync(userId, input.Code, cancellationToken)
            : null;
        if (factor is null || !user.CanSignIn) throw await checks.RefusedAsync(userId, cancellationToken);
        await proofs.TakeAsync(input.Token, ProofPurpose.SecondFactor, cancellationToken);
        var secret = await starter.BeginAsync(user, proof.DeviceHash!, proof.Language, factor.Value, cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
        return (user, secret);
    }

    /// <summary>Asks for a passkey: of the person whose password was right, or of anybody. Errors: <c>proof-expired</c>.</summary>
    public async Task<ConfirmDto> AskForPasskeyAsync(PasskeyOptionsInput input, string deviceSecret, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("sign-in");
        var first = input.Token is { } given ? await LookAsync(given, deviceSecret, cancellationToken) : null;
        var user = first?.UserId is { } id ? await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == id, cancellationToken) : null;
        var asked = await passkeys.AskAsync(user);
        var (token, proof) = proofs.New(ProofPurpose.PasskeySignIn);
        db.Add(proof.AtEntrance(user?.Id, RequestCookies.HashOf(deviceSecret), first?.Language ?? input.Language).Remember(asked.State));
        await db.SaveChangesAsync(cancellationToken);
        return new ConfirmDto(token, asked.Options);
    }

    /// <summary>What the passkey answered. Errors: <c>proof-expired</c>, <c>factor-refused</c>.</summary>
    public async Task<(User User, string Secret)> ByPasskeyAsync(PasskeyInput input, string deviceSecret, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("sign-in");
        var proof = await proofs.TakeAsync(input.Token, ProofPurpose.PasskeySignIn, cancellationToken);
        DemandSameDevice(proof, deviceSecret);
        var (user, _) = await checks.UsePasskeyAsync(proof, input.Credential, cancellationToken);
        return (user, await starter.BeginAsync(user, proof.DeviceHash!, proof.Language, FactorKind.Passkey, cancellationToken));
    }

    private async Task<PendingProof> LookAsync(string token, string deviceSecret, CancellationToken cancellationToken)
    {
        var proof = await proofs.LookAsync(token, ProofPurpose.SecondFactor, cancellationToken);
        DemandSameDevice(proof, deviceSecret);
        return proof;
    }

    private static void DemandSameDevice(PendingProof proof, string deviceSecret)
    {
        if (!CryptographicOperations.FixedTimeEquals(proof.DeviceHash, RequestCookies.HashOf(deviceSecret)))
            throw new BusinessException(IdentityErrors.ProofExpired);
    }
}
