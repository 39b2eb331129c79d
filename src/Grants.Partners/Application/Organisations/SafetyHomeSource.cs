using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>A card for the lead until the safety settings have been looked at once.</summary>
internal sealed class SafetyHomeSource(GrantsDbContext db, CurrentUser user) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(PartnersPermissions.Safety.Manage) || user.Info?.OrganisationId is not { } own) return [];
        var isOpen = await db.Set<Organisation>().AnyAsync(o => o.Id == own && o.SafetySetAt == null, cancellationToken);
        return isOpen ? [new HomeItem(HomeKinds.SafetySettings, own, null, new Dictionary<string, string>())] : [];
    }
}
