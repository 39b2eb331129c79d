using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>Grants for the modules above, as far as the caller's scope reaches.</summary>
internal sealed class GrantsQuery(GrantsDbContext db) : IGrants
{
    public IQueryable<GrantRow> Rows => db.Set<Grant>().Select(g => new GrantRow
    {
        Id = g.Id,
        Code = g.Code,
        OrganisationId = g.OrganisationId,
        State = g.State,
        Currency = g.Currency,
        TotalMinor = g.TotalMinor,
        StartsOn = g.StartsOn,
        EndsOn = g.EndsOn,
    });

    public async Task<GrantRef?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
        return grant is null
            ? null
            : new GrantRef(
                grant.Id, grant.Code, grant.OrganisationId, grant.State, grant.Currency, grant.TotalMinor, grant.StartsOn, grant.EndsOn,
                [.. grant.Funds.Select(f => new GrantFundRef(f.FundId, f.DonorId, f.AmountMinor))]);
    }
}
