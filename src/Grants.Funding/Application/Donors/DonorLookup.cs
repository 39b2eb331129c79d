using Grants.Funding.Domain.Donors;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Donors;

/// <summary>Codes of donors, which are neutral: also for partners, who choose by them which donors may see their name.</summary>
internal sealed class DonorLookup(GrantsDbContext db, CurrentScope scope) : IDonorLookup
{
    public async Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("donor-code");
        return await db.Set<Donor>().Where(d => d.Id == id).Select(d => d.Code).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken)
    {
        var wanted = code.Trim().ToUpperInvariant();
        return await db.Set<Donor>().Where(d => d.Code == wanted).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken);
    }
}
