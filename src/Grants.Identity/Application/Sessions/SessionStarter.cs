using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.RequestProtection;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>Begins a session for somebody who has shown all they have.</summary>
internal sealed class SessionStarter(GrantsDbContext db, PresentSession present, IAudit audit, TimeProvider clock)
{
    /// <summary>The device, when this account has signed in on it before.</summary>
    public Task<KnownDevice?> DeviceAsync(Guid userId, byte[] device, CancellationToken cancellationToken) =>
        db.Set<KnownDevice>().SingleOrDefaultAsync(d => d.UserId == userId && d.DeviceHash == device, cancellationToken);

    /// <summary>Answers the secret for the cookie. A session that this browser still had ends.</summary>
    public async Task<string> BeginAsync(User user, byte[] device, string? language, FactorKind factor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var secret = RequestCookies.NewSecret();
        if (language is not null && language != user.Language && Languages.All.Contains(language)) user.Speak(language);
        var known = await DeviceAsync(user.Id, device, cancellationToken);
        if (known is null) db.Add(new KnownDevice(user.Id, device, now));
        if (present.User is { } earlier)
        {
            var old = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == earlier.SessionId, cancellationToken);
            old?.End(now);
        }

        db.Add(Session.Begin(RequestCookies.HashOf(secret), user.Id, user.Stamp, factor, now).On(present.Device, known is { IsOwn: true }));
        audit.Record("session.started", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }
}
