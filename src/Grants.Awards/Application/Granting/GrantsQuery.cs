using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>Grants for the modules above, as far as the caller's scope reaches.</summary>
internal sealed class GrantsQuery(GrantsDbContext db, CurrentScope scope) : IGrants
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
                grant.Id, grant.Code, grant.OrganisationId, grant.State, grant.Currency, grant.TotalMinor, grant.StartsOn, grant.EndsOn, grant.DecidedAt,
                [.. grant.Funds.Select(f => new GrantFundRef(f.FundId, f.DonorId, f.AmountMinor))]);
    }

    public async Task<IReadOnlyList<GrantInstalment>> InstalmentsAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(g => g.Id == grantId, cancellationToken);
        return grant is null
            ? []
            : [.. new GrantView(grant, scope.Value.DonorId).Tranches.Select(t =>
                new GrantInstalment(t.Id, t.Number, t.FundId, t.AmountMinor, t.DueOn, t.State))];
    }
}
