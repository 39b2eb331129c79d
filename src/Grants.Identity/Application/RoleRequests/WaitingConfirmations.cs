using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Resets;
using Grants.Identity.Domain.RoleRequests;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.RoleRequests;

/// <inheritdoc cref="IWaitingConfirmations" />
internal sealed class WaitingConfirmations(GrantsDbContext db, CurrentUser current, TimeProvider clock) : IWaitingConfirmations
{
    public async Task<IReadOnlyList<DateTime>> AskedAtAsync(CancellationToken cancellationToken)
    {
        if (!current.Holds(IdentityPermissions.Role.Confirm) || !current.Holds(IdentityPermissions.Reset.Confirm)) return [];
        var (me, oldest) = (current.Id, TwoPersonRequest.Oldest(clock.GetUtcNow().UtcDateTime));
        var roles = db.Set<RoleRequest>().AsNoTracking().Where(r => r.State == RoleRequestState.Asked)
            .Select(r => new { r.UserId, r.AskedBy, r.AskedAt });
        var resets = db.Set<FactorReset>().AsNoTracking().Where(r => r.State == FactorResetState.Asked)
            .Select(r => new { r.UserId, r.AskedBy, r.AskedAt });
        return await roles.Concat(resets).Where(r => r.AskedAt >= oldest && r.AskedBy != me && r.UserId != me)
            .Select(r => r.AskedAt).OrderBy(at => at).ToListAsync(cancellationToken);
    }
}
