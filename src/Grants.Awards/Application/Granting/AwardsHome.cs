using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>Agreements that wait for the partner lead.</summary>
internal sealed class AwardsHome(GrantsDbContext db, CurrentUser user) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(AwardsPermissions.Agreement.Accept)) return [];
        var rows = await db.Set<Grant>().Where(g => g.State == GrantState.AgreementOffered)
            .OrderBy(g => g.Code).Select(g => new { g.Id, g.Code }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new HomeItem(
            HomeKinds.AgreementAccept, r.Id, null, new Dictionary<string, string> { ["code"] = r.Code }))];
    }
}
