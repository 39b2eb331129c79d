using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Payables;

/// <summary>All instalments of a partner's running grants, for its money page.</summary>
internal sealed class Instalments(GrantsDbContext db) : IInstalmentSource
{
    public async Task<IReadOnlyList<Instalment>> OfOrganisationAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Grant>()
            .Where(g => g.OrganisationId == organisationId && g.State != GrantState.AgreementOffered && g.State != GrantState.Terminated)
            .SelectMany(g => g.Tranches, (g, t) => new { t.Id, t.Number, Of = g.Tranches.Count, t.AmountMinor, g.Currency, t.DueOn })
            .OrderBy(r => r.DueOn).ThenBy(r => r.Number)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Instalment(r.Id, r.Number, r.Of, new Amount(r.AmountMinor, r.Currency), r.DueOn))];
    }
}
