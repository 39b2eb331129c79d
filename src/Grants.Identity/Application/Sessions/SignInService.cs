using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>Compares a password and begins a session. Known and unknown names take the same steps in the same order.</summary>
internal sealed class SignInService(
    GrantsDbContext db, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, PresentSession present, IAudit audit, TimeProvider clock)
{
    /// <summary>Answers the account and the secret for the cookie. Errors: <c>sign-in-failed</c>, <c>too-many-attempts</c>.</summary>
    /// <param name="input">The form.</param>
    /// <param name="deviceSecret">The device cookie.</param>
    /// <param name="cancellationToken">Cancels before saving.</param>
    public async Task<(User User, string Secret)> SignInAsync(SignInInput input, string deviceSecret, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("sign-in");
        var name = UserNames.Normalise(input.UserName);
        var device = RequestCookies.HashOf(deviceSecret);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.UserName == name, cancellationToken);
        var userId = user?.Id ?? Guid.Empty;
        var known = await db.Set<KnownDevice>().SingleOrDefaultAsync(d => d.UserId == userId && d.DeviceHash == device, cancellationToken);
        var key = SignInThrottle.KeyFor(name, known is null ? null : device);
        await throttle.CountAsync(key, cancellationToken);

        var result = await passwords.VerifyAsync(user is { CanSignIn: true } ? user.PasswordHash : null, input.Password, cancellationToken);
        if (user is null || result == PasswordVerificationResult.Failed) throw await RefusedAsync(user, cancellationToken);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            user.Strengthen(await passwords.HashAsync(input.Password, cancellationToken));

        var secret = await BeginAsync(user, known, device, input.Language, cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
        return (user, secret);
    }

    private async Task<string> BeginAsync(User user, KnownDevice? known, byte[] device, string? language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var secret = RequestCookies.NewSecret();
        if (language is not null && language != user.Language && Languages.All.Contains(language)) user.Speak(language);
        if (known is null) db.Add(new KnownDevice(user.Id, device, now));
        if (present.User is { } earlier)
        {
            var old = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == earlier.SessionId, cancellationToken);
            old?.End(now);
        }

        db.Add(Session.Begin(RequestCookies.HashOf(secret), user.Id, user.Stamp, now));
        audit.Record("session.started", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>The refusal is on record, with the account when there is one; the answer does not tell.</summary>
    private async Task<BusinessException> RefusedAsync(User? user, CancellationToken cancellationToken)
    {
        audit.Record("session.refused", user is null ? [] : [user.Id]);
        await db.SaveChangesAsync(cancellationToken);
        return new BusinessException(IdentityErrors.SignInFailed);
    }
}
