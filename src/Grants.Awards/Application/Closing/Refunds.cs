using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Closing;

/// <summary>What partners send back, as Payments compares it with the bank.</summary>
internal sealed class Refunds(GrantsDbContext db) : IRefundSource
{
    public async Task<IReadOnlyList<Refund>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<Grant>()
            .SelectMany(g => g.Refunds, (g, r) => new { r.Id, GrantId = g.Id, g.Code, r.AmountMinor, g.Currency, g.StateSince, g.EndsOn, r.ReceivedOn })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Refund(
            r.Id, r.GrantId, r.Code, new Amount(r.AmountMinor, r.Currency), r.StateSince is { } closed ? Baghdad.DayOf(closed) : r.EndsOn, r.ReceivedOn))];
    }
}
