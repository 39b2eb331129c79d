using Grants.Funding.Contracts;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Funds;

/// <summary>Answers other modules.</summary>
internal sealed class FundsService(GrantsDbContext db) : IFunds
{
    public IQueryable<FundRow> Rows =>
        from f in db.Set<Fund>().AsNoTracking()
        join d in db.Set<Donor>().AsNoTracking() on f.DonorId equals d.Id
        select new FundRow
        {
            Id = f.Id,
            DonorId = f.DonorId,
            DonorCode = d.Code,
            Code = f.Code,
            Currency = f.Currency,
            StartsOn = f.StartsOn,
            EndsOn = f.EndsOn,
            Pillar = f.Pillar,
            FlexSilentPercent = f.FlexSilentPercent,
            FlexNotifyPercent = f.FlexNotifyPercent,
            Restrictions = f.Restrictions,
            IsOpen = f.State == FundState.Open,
        };

    public async Task<FundRef> GetAsync(Guid fundId, CancellationToken cancellationToken) =>
        (await FindAsync([fundId], cancellationToken)).GetValueOrDefault(fundId) ?? throw new NotFoundException();

    public async Task<IReadOnlyDictionary<Guid, FundRef>> FindAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken) =>
        await db.Set<Fund>().AsNoTracking().Where(f => fundIds.Contains(f.Id))
            .Select(f => new FundRef(f.Id, f.DonorId, f.Code, f.Currency, f.StartsOn, f.EndsOn)
            {
                Pillar = f.Pillar,
                FlexSilentPercent = f.FlexSilentPercent,
                FlexNotifyPercent = f.FlexNotifyPercent,
                Restrictions = FundRestrictions.Read(f.Restrictions),
            })
            .ToDictionaryAsync(f => f.Id, cancellationToken);
}
