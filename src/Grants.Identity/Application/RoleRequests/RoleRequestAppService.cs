using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.RoleRequests;

/// <summary>The second person of roles.</summary>
internal sealed class RoleRequestAppService(
    GrantsDbContext db, CurrentUser current, ActingPersons acting, SessionEnding sessions, ISignedActs signed, IAudit audit, TimeProvider clock)
{
    /// <summary>Those that wait, oldest first. One SQL.</summary>
    public async Task<IReadOnlyList<RoleRequestDto>> ListAsync(CancellationToken cancellationToken)
    {
        var oldest = TwoPersonRequest.Oldest(Now);
        var rows = await (
            from r in db.Set<RoleRequest>().AsNoTracking()
            join u in db.Set<User>() on r.UserId equals u.Id
            join a in db.Set<User>() on r.AskedBy equals a.Id
            where r.State == RoleRequestState.Asked && r.AskedAt >= oldest
            orderby r.AskedAt, r.Id
            select new { r.Id, r.UserId, u.UserName, u.AffiliationCode, r.Present, r.Wanted, r.AskedBy, Asker = a.UserName, r.AskedAt, r.Version })
            .Take(Page.Size).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new RoleRequestDto(
            r.Id, r.UserName, r.AffiliationCode, RoleText.Read(r.Present), RoleText.Read(r.Wanted), r.Asker, r.AskedAt, r.Version,
            RoleRequestActions.For(r.UserId, r.AskedBy, current)))];
    }

    /// <summary>
    /// The second person's yes: the account holds the roles and its sessions end in the same moment. Asker and second person must still be who
    /// they were. Errors: <c>same-person</c>, <c>role-request.too-old</c>, <c>role-request.outdated</c>, <c>role-request.asker-gone</c>,
    /// <c>wrong-state</c>, <c>stale</c>, <c>step-up-needed</c>.
    /// </summary>
    public async Task ConfirmAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var request = await LoadAsync(id, version, cancellationToken);
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == request.UserId, cancellationToken);
        request.Confirm(user, current.Id, Now);
        await acting.HoldSelfAsync(cancellationToken);
        await acting.HoldAskerAsync(request.AskedBy, IdentityPermissions.User.Manage, IdentityErrors.RoleRequestAskerGone, cancellationToken);
        await signed.SignAsync("roles.confirmed", id, new { user.UserName, request.Present, request.Wanted, request.AskedBy, version }, cancellationToken);
        await sessions.EndAllAsync(user.Id, cancellationToken);
        audit.Record("roles.confirmed", id, user.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The second person's no; nothing changes for the account. Errors: <c>same-person</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
    public async Task RefuseAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var request = await LoadAsync(id, version, cancellationToken);
        request.Refuse(current.Id, Now);
        audit.Record("roles.refused", id, request.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Who asked takes it back. Errors: <c>role-request.not-yours</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
    public async Task WithdrawAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var request = await LoadAsync(id, version, cancellationToken);
        request.Withdraw(current.Id, Now);
        audit.Record("roles.withdrawn", id, request.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<RoleRequest> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var request = await db.Set<RoleRequest>().SingleOrNotFoundAsync(r => r.Id == id, cancellationToken);
        db.Expect(request, version);
        return request;
    }
}
