using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Papers of due diligence, such as a registration, on the partner's record. The partner sees those it added, the team all.</summary>
internal sealed class OrganisationFiles(GrantsDbContext db, CurrentUser user, CurrentScope scope) : IAttachable
{
    public const string KindName = "partner";

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var isPartner = scope.Value.Kind == ScopeKind.Partner;
        if (!user.Holds(isPartner ? PartnersPermissions.Papers.Add : PartnersPermissions.Organisation.Read)) return null;
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == recordId, cancellationToken)) return null;
        return isPartner
            ? new AttachPlace(recordId, MayAdd: true) { Sight = FileSight.OwnSide }
            : new AttachPlace(recordId, user.Holds(PartnersPermissions.Organisation.Manage)) { Sight = FileSight.All };
    }
}
