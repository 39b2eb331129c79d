using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Amendments;

/// <summary>For the partner lead: requests that came back with a question.</summary>
internal sealed class AmendmentHome(GrantsDbContext db, CurrentUser user) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(FlexPermissions.Amendment.Write)) return [];
        var rows = await db.Set<Amendment>().AsNoTracking().Where(a => a.State == AmendmentState.Returned)
            .OrderBy(a => a.StateSince).Select(a => new { a.Id, a.GrantCode }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new HomeItem(
            HomeKinds.AmendmentReturned, r.Id, null, new Dictionary<string, string> { ["code"] = r.GrantCode }))];
    }
}
