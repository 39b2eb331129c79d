using Grants.Identity.Application.Factors;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Grants.Identity.Application.Sessions;

/// <summary>The caller's own session and sessions.</summary>
internal sealed class SessionAppService(
    GrantsDbContext db, CurrentUser current, CurrentScope scope, PresentSession present, SessionReader reader, PermissionPolicy policy,
    IOrganisationLookup organisations, IAudit audit, TimeProvider clock, IConfiguration configuration, IEnumerable<IHostEnvironment> environments)
{
    /// <summary>Environment in which demo sign-ins and a movable clock exist.</summary>
    public const string DemoEnvironment = "Demo";

    private const string DefaultProductName = "Workspace";

    /// <summary>Who is signed in on this request.</summary>
    /// <remarks>Of a locked session only the language is told: who looks at the screen now may be somebody else.</remarks>
    public async Task<SessionDto> ReadAsync(string anonymousLanguage, CancellationToken cancellationToken) => present.User is { } user
        ? user.HeldBackBy == HttpErrors.Locked
            ? Describe(null, [], null, null, user.Language, null, user.HeldBackBy, user.HasPasskey) with { SignedIn = true }
            : Describe(user.UserName, user.Roles, user.OrganisationId, user.DonorId, user.Language, present.AffiliationCode,
            user.HeldBackBy, user.HasPasskey) with
            {
                NeutralWords = user.OrganisationId is { } organisation && await organisations.WantsNeutralWordsAsync(organisation, cancellationToken),
            }
        : Describe(null, [], null, null, anonymousLanguage, null);

    /// <summary>Nobody yet: the second step is missing.</summary>
    public SessionDto Read(PendingSignInDto pending, string anonymousLanguage) =>
        Describe(null, [], null, null, anonymousLanguage, null) with { Pending = pending };

    /// <summary>The same for somebody who has just signed in.</summary>
    public async Task<SessionDto> EnterAsync(string secret, CancellationToken cancellationToken)
    {
        await reader.EnterAsync(secret, cancellationToken);
        return await ReadAsync(Languages.Default, cancellationToken);
    }

    /// <summary>Ends this session; nothing happens when there is none.</summary>
    public Task EndThisAsync(CancellationToken cancellationToken) => present.User is { } user
        ? EndAsync(user.UserId, s => s.Id == user.SessionId, "session.ended", cancellationToken)
        : Task.CompletedTask;

    /// <summary>Ends all sessions of the caller, this one included.</summary>
    public Task EndAllAsync(CancellationToken cancellationToken) => EndAsync(current.Id, _ => true, "session.all-ended", cancellationToken);

    /// <summary>Ends one of the caller's sessions. Errors: <c>not-found</c>.</summary>
    public async Task EndOneAsync(Guid id, CancellationToken cancellationToken)
    {
        var userId = current.Id;
        await db.Set<Session>().AsNoTracking().SingleOrNotFoundAsync(s => s.Id == id && s.UserId == userId && s.EndedAt == null, cancellationToken);
        await EndAsync(userId, s => s.Id == id, "session.ended", cancellationToken);
    }

    /// <summary>Ends all sessions of the caller but this one.</summary>
    public Task EndOthersAsync(CancellationToken cancellationToken)
    {
        var mine = current.Required.SessionId;
        return EndAsync(current.Id, s => s.Id != mine, "session.others-ended", cancellationToken);
    }

    /// <summary>Remembers the language of the caller. Errors: <c>user.language-unknown</c>.</summary>
    public async Task SpeakAsync(string language, CancellationToken cancellationToken)
    {
        var id = current.Id;
        using var system = scope.AsSystem("own-account");
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == id, cancellationToken);
        if (user.Language == language) return;
        user.Speak(language);
        audit.Record("user.language-chosen", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task EndAsync(
        Guid userId, System.Linq.Expressions.Expression<Func<Session, bool>> which, string act, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var session in await db.Set<Session>().Where(s => s.UserId == userId && s.EndedAt == null).Where(which).ToListAsync(cancellationToken))
            session.End(now);
        audit.Record(act, userId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private SessionDto Describe(
        string? userName, IReadOnlyList<string> roles, Guid? organisationId, Guid? donorId, string language, string? affiliationCode,
        string? heldBackBy = null, bool hasPasskey = false) => new(
        userName is not null,
        userName,
        userName is null ? null : organisationId is not null ? "partner" : donorId is not null ? "funder" : "staff",
        [.. roles.Order(StringComparer.Ordinal)],
        heldBackBy is null ? policy.Of(roles.ToList()) : [],
        language,
        configuration["Product:Name"] is { Length: > 0 } name ? name : DefaultProductName,
        environments.Any(e => e.IsEnvironment(DemoEnvironment)),
        affiliationCode,
        heldBackBy,
        hasPasskey);
}
