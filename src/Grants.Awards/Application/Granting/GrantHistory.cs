using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Money;
using Grants.Proposals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>What else is funded here, for a donor's decision. Reads past the donor's own rows, because that is the question.</summary>
internal sealed class GrantHistory(GrantsDbContext db, CurrentScope scope) : IGrantHistory
{
    public async Task<IReadOnlyList<FundedElsewhere>> OfPartnerAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("other-funding");
        var rows = await db.Set<Grant>()
            .Where(g => g.OrganisationId == organisationId && g.State != GrantState.Terminated && g.State != GrantState.Closed)
            .SelectMany(g => g.Funds, (g, f) => new { g.Id, g.Kind, f.DonorId, f.AmountMinor, g.Currency, g.EndsOn })
            .OrderBy(r => r.EndsOn)
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.Id, r.DonorId)).Select(g => new FundedElsewhere(
            g.Key.Id, g.Key.DonorId, g.First().Kind == GrantKind.Flexible ? "flexible" : "core", new Amount(g.Sum(r => r.AmountMinor), g.First().Currency), g.First().EndsOn))];
    }
}
