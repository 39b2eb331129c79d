using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <inheritdoc cref="IRegistrations" />
internal sealed class Registrations(GrantsDbContext db, TimeProvider clock) : IRegistrations
{
    public async Task<IReadOnlySet<Guid>> ExpiredAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var today = Baghdad.Today(clock);
        return (await db.Set<Organisation>().Where(o => ids.Contains(o.Id))
            .Where(o => o.Registrations.Any() && !o.Registrations.Any(r => r.ExpiresOn == null || r.ExpiresOn >= today))
            .Select(o => o.Id).ToListAsync(cancellationToken)).ToHashSet();
    }
}
