using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Papers of due diligence, such as a registration: the team's, on the partner's record.</summary>
internal sealed class OrganisationFiles(GrantsDbContext db, CurrentUser user) : IAttachable
{
    public const string KindName = "partner";

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken) =>
        user.Holds(PartnersPermissions.Organisation.Read) && await db.Set<Organisation>().AnyAsync(o => o.Id == recordId, cancellationToken)
            ? new AttachPlace(recordId, user.Holds(PartnersPermissions.Organisation.Manage))
            : null;
}
