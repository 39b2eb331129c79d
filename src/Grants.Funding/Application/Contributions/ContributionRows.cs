using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Funds;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Contributions;

/// <summary>Contributions as other modules see them.</summary>
internal sealed class ContributionRows(GrantsDbContext db) : IContributions
{
    private static readonly string Entry = BlindIndex.PropertyOf(nameof(Contribution.BankReference));

    public IQueryable<ContributionRow> Rows =>
        from c in db.Set<Contribution>().AsNoTracking()
        join f in db.Set<Fund>() on c.FundId equals f.Id
        where c.State == ContributionState.Pledged || c.State == ContributionState.Received
        select new ContributionRow
        {
            Id = c.Id,
            FundCode = f.Code,
            FundId = f.Id,
            Currency = c.Currency,
            IsPledge = c.State == ContributionState.Pledged,
            AmountMinor = (c.State == ContributionState.Received ? c.ReceivedMinor : c.PledgedMinor) ?? 0,
            On = c.State == ContributionState.Received ? c.ReceivedOn : c.PledgedOn,
            ReferenceEntry = EF.Property<byte[]?>(c, Entry),
        };
}
