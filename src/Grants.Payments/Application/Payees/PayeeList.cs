using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Paging;
using Grants.Partners.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Payees;

/// <summary>All partners and whether they can be paid, by code.</summary>
internal sealed class PayeeList(GrantsDbContext db, IPartners partners, TimeProvider clock)
{
    public async Task<Page<PayeeRowDto>> SearchAsync(SearchPayeesInput input, CancellationToken cancellationToken)
    {
        var part = input.Code?.Trim().ToUpperInvariant() ?? "";
        var rows = partners.Rows.Where(p => p.Code.Contains(part));
        var counted = rows.Take(Page.CountLimit + 1);
        var shared = SharedAccounts.Partners(db);
#pragma warning disable CA1309 // Runs in the database, in its own collation, the same that sorts.
        var found = await rows
            .Where(p => string.Compare(p.Code, input.After ?? "") > 0)
            .OrderBy(p => p.Code)
            .Take(Page.Size + 1)
            .Select(p => new { p.Id, p.Code, Payee = db.Set<Payee>().AsNoTracking().FirstOrDefault(x => x.OrganisationId == p.Id), IsShared = shared.Contains(p.Id), Total = counted.Count() })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
#pragma warning restore CA1309
        var now = clock.GetUtcNow().UtcDateTime;
        var items = found.Take(Page.Size).Select(f => new PayeeRowDto(
            f.Id, f.Code, f.Payee is null ? PaymentsErrors.PayeeMissing : f.Payee.WhyNotUsable(now), f.Payee?.Current?.UsableFrom, f.IsShared)).ToList();
        var total = found.Count == 0 ? 0 : found[0].Total;
        return new Page<PayeeRowDto>(items, Math.Min(total, Page.CountLimit), total > Page.CountLimit, found.Count > Page.Size ? items[^1].PartnerCode : null);
    }
}
