using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Tells Identity which organisations there are, within the reader's scope.</summary>
internal sealed class OrganisationLookup(GrantsDbContext db) : IOrganisationLookup
{
    public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Organisation>().Where(o => o.Id == id).Select(o => o.Code).SingleOrDefaultAsync(cancellationToken);

    public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken)
    {
        var wanted = code.Trim().ToUpperInvariant();
        return db.Set<Organisation>().Where(o => o.Code == wanted && o.State == OrganisationState.Active)
            .Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<bool> WantsNeutralWordsAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Organisation>().Where(o => o.Id == id).Select(o => (bool?)o.Safety.NeutralWording).SingleOrDefaultAsync(cancellationToken) ?? true;
}
