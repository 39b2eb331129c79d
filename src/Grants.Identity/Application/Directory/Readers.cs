using Grants.Identity.Contracts;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Directory;

/// <inheritdoc />
internal sealed class Readers(GrantsDbContext db) : IReaders
{
    public IQueryable<ReaderRow> All => db.Set<User>().AsNoTracking()
        .Select(u => new ReaderRow { Id = u.Id, OrganisationId = u.OrganisationId, DonorId = u.DonorId, AffiliationCode = u.AffiliationCode });
}
