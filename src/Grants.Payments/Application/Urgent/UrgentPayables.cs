using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Urgent;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Urgent;

/// <summary>Urgent support is paid like anything else; its code stands where another payment has the code of its grant.</summary>
internal sealed class UrgentPayables(GrantsDbContext db) : IPayableSource, IGrantLabels
{
    public async Task<IReadOnlyList<Payable>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = await db.Set<UrgentSupport>().AsNoTracking().Where(u => u.State == UrgentState.Waiting || u.State == UrgentState.CameBack).ToListAsync(cancellationToken);
        return [.. open.Select(u => u.ToPayable())];
    }

    public async Task<IReadOnlyList<Payable>> FindAsync(IReadOnlyCollection<Guid> payableIds, CancellationToken cancellationToken)
    {
        var found = await db.Set<UrgentSupport>().AsNoTracking()
            .Where(u => payableIds.Contains(u.Id) && (u.State == UrgentState.Waiting || u.State == UrgentState.CameBack || u.State == UrgentState.InPayment)).ToListAsync(cancellationToken);
        return [.. found.Select(u => u.ToPayable())];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> CodesAsync(IReadOnlyCollection<Guid> grantIds, CancellationToken cancellationToken) =>
        await db.Set<UrgentSupport>().Where(u => grantIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, cancellationToken);
}
