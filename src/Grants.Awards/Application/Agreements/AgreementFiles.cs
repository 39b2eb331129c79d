using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Agreements;

/// <summary>Files of an agreement, such as a signed copy: both sides see them, and add them until the grant has ended.</summary>
internal sealed class AgreementFiles(GrantsDbContext db, CurrentUser user) : IAttachable
{
    public const string KindName = "agreement";

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!user.Holds(AwardsPermissions.Agreement.Read)) return null;
        var grant = await db.Set<Grant>().Where(g => g.Id == recordId).Select(g => new { g.OrganisationId, g.State }).SingleOrDefaultAsync(cancellationToken);
        if (grant is null) return null;
        var mayAdd = user.Holds(AwardsPermissions.Agreement.Accept) || user.Holds(AwardsPermissions.Grant.Pause);
        return new AttachPlace(grant.OrganisationId, mayAdd && grant.State is not (GrantState.Closed or GrantState.Terminated)) { Sight = FileSight.All };
    }
}
