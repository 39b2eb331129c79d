using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>What a right password leads to: the second step, or for somebody without a factor a session that may only set one up.</summary>
/// <param name="User">The account.</param>
/// <param name="Secret">For the cookie; null while the second step is missing.</param>
/// <param name="Pending">The second step; null when there is none.</param>
internal sealed record SignInResult(User User, string? Secret, PendingSignInDto? Pending);

/// <summary>Compares a password. Known and unknown names take the same steps in the same order.</summary>
internal sealed class SignInService(
    GrantsDbContext db, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, SessionStarter starter, PendingProofs proofs,
    FactorPolicy policy, IAudit audit)
{
    /// <summary>Errors: <c>sign-in-failed</c>, <c>too-many-attempts</c>.</summary>
    /// <param name="input">The form.</param>
    /// <param name="deviceSecret">The device cookie.</param>
    /// <param name="cancellationToken">Cancels before saving.</param>
    public async Task<SignInResult> SignInAsync(SignInInput input, string deviceSecret, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("sign-in");
        var name = UserNames.Normalise(input.UserName);
        var device = RequestCookies.HashOf(deviceSecret);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.UserName == name, cancellationToken);
        var known = await starter.DeviceAsync(user?.Id ?? Guid.Empty, device, cancellationToken);
        var key = SignInThrottle.KeyFor(name, known is null ? null : device);
        await throttle.CountAsync(key, cancellationToken);

        var result = await passwords.VerifyAsync(user is { CanSignIn: true } ? user.PasswordHash : null, input.Password, cancellationToken);
        if (user is null || result == PasswordVerificationResult.Failed) throw await RefusedAsync(user, cancellationToken);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            user.Strengthen(await passwords.HashAsync(input.Password, cancellationToken));

        var done = await GoOnAsync(user, device, input.Language, cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
        return done;
    }

    private async Task<SignInResult> GoOnAsync(User user, byte[] device, string? language, CancellationToken cancellationToken)
    {
        var ways = await policy.WaysOfAsync(db, user.Id, user.Roles.Select(r => r.Role), cancellationToken);
        if (ways.Count == 0) return new SignInResult(user, await starter.BeginAsync(user, device, language, FactorKind.None, cancellationToken), null);
        var (token, proof) = proofs.New(ProofPurpose.SecondFactor);
        db.Add(proof.AtEntrance(user.Id, device, language));
        audit.Record("session.first-step", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new SignInResult(user, null, new PendingSignInDto(token, ways));
    }

    /// <summary>The refusal is on record, with the account or nobody in its place: neither the answer nor its time tells which.</summary>
    private async Task<BusinessException> RefusedAsync(User? user, CancellationToken cancellationToken)
    {
        audit.Record("session.refused", user?.Id ?? Guid.Empty);
        await db.SaveChangesAsync(cancellationToken);
        return new BusinessException(IdentityErrors.SignInFailed);
    }
}
