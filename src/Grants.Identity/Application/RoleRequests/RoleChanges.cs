using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.RoleRequests;

/// <summary>The administrator's part of roles: taking away acts at once, everything else is asked for.</summary>
internal sealed class RoleChanges(
    GrantsDbContext db, CurrentUser current, CurrentScope scope, ActingPersons acting, SessionEnding sessions, ISignedActs signed, IAudit audit,
    TimeProvider clock)
{
    /// <summary>
    /// Sets the roles an account shall hold. Less than now is done at once; anything new waits for a second person. Errors: <c>same-person</c>,
    /// <c>role-request.waits</c>, <c>role-request.nothing-new</c>, <c>wrong-state</c>, <c>stale</c>, <c>step-up-needed</c>, those of
    /// <see cref="Affiliation.Accept"/>.
    /// </summary>
    public async Task SetAsync(Guid id, IReadOnlyList<string> roles, long version, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == id, cancellationToken);
        db.Expect(user, version);
        if (roles.Count > 0 && user.HoldsAll(roles) && RoleText.Of(roles) != RoleText.Of(user.RoleNames)) await TakeAsync(user, roles, version, cancellationToken);
        else await AskAsync(user, roles, version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Asks for roles of an account and leaves signing and saving to the caller.</summary>
    public RoleRequest Ask(User user, IReadOnlyList<string> wanted)
    {
        var request = RoleRequest.Ask(user, wanted, current.Id, Now);
        db.Add(request);
        audit.Record("roles.asked", request.Id, user.Id);
        return request;
    }

    /// <summary>Ends what waits for an account that changed otherwise, whoever changed it: a partner's lead cannot see what waits.</summary>
    public async Task OvertakeAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("role-requests");
        foreach (var request in await db.Set<RoleRequest>().Where(r => r.UserId == userId && r.State == RoleRequestState.Asked).ToListAsync(cancellationToken))
        {
            request.Overtake(current.Id, Now);
            audit.Record("roles.overtaken", request.Id, userId);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task TakeAsync(User user, IReadOnlyList<string> left, long version, CancellationToken cancellationToken)
    {
        user.TakeRoles(left, current.Id);
        await acting.HoldSelfAsync(cancellationToken);
        await signed.SignAsync("roles.taken", user.Id, new { user.UserName, Left = RoleText.Of(user.RoleNames), version }, cancellationToken);
        await OvertakeAsync(user.Id, cancellationToken);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        audit.Record("roles.taken", user.Id);
    }

    private async Task AskAsync(User user, IReadOnlyList<string> wanted, long version, CancellationToken cancellationToken)
    {
        var oldest = TwoPersonRequest.Oldest(Now);
        var request = Ask(user, wanted);
        if (await db.Set<RoleRequest>().AnyAsync(r => r.UserId == user.Id && r.State == RoleRequestState.Asked && r.AskedAt >= oldest, cancellationToken))
            throw new BusinessException(IdentityErrors.RoleRequestWaits);
        await signed.SignAsync("roles.asked", user.Id, new { user.UserName, request.Present, request.Wanted, version }, cancellationToken);

        // Of two who ask for one account at the same moment the second is told; two requests never wait.
        db.Touch(user);
    }
}
