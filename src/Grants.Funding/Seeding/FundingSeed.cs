using Grants.Funding.Application.Ledger;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Seeding;

/// <summary>Four donors, six funds, what was pledged and what arrived, and three people of donors. Invented.</summary>
internal sealed class FundingSeed(GrantsDbContext db, LedgerService ledger, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private static readonly (string Code, string Name)[] Donors =
        [("D-01", "Sample Foundation North"), ("D-02", "Sample Agency"), ("D-03", "Sample Trust"), ("D-04", "Sample Pooled Fund")];

    // Donor, code, currency, pillar, whole units received in turn, whole units pledged.
    private static readonly (int Donor, string Code, string Currency, string? Pillar, long[] Received, long Pledged)[] Funds =
    [
        (0, "F-01", "USD", null, [900_000, 600_000], 500_000),
        (0, "F-02", "USD", "participation", [250_000], 0),
        (1, "F-03", "EUR", null, [400_000, 350_000], 250_000),
        (1, "F-04", "USD", "protection", [180_000], 0),
        (2, "F-05", "GBP", null, [300_000], 100_000),
        (3, "F-06", "SEK", null, [4_000_000], 2_000_000),
    ];

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Donor>().AnyAsync(cancellationToken)) return;
        var at = clock.GetUtcNow().UtcDateTime;
        var donors = Donors.Select(d => Donor.Add(d.Code, d.Name, at)).ToList();
        db.AddRange(donors);
        audit.Record("donor.added", donors.Select(d => d.Id));
        foreach (var row in Funds) AddFund(donors[row.Donor].Id, row.Code, row.Currency, row.Pillar, at);
        await db.SaveChangesAsync(cancellationToken);

        foreach (var row in Funds) await AddMoneyAsync(row.Code, row.Received, row.Pledged, at, cancellationToken);
        await users.AddAsync(DemoUserNames.DonorApprover, [Roles.DonorApprover], null, donors[0].Id, cancellationToken);
        await users.AddAsync(DemoUserNames.DonorViewer, [Roles.DonorViewer], null, donors[0].Id, cancellationToken);
        await users.AddAsync(DemoUserNames.SecondDonorApprover, [Roles.DonorApprover], null, donors[1].Id, cancellationToken);
    }

    private void AddFund(Guid donorId, string code, string currency, string? pillar, DateTime at)
    {
        // The demo's grants begin two years back: so does the money they come from.
        var year = Baghdad.DayOf(at).Year - 2;
        var fund = Fund.Open(donorId, code, currency, new FundTerms(new DateOnly(year, 1, 1), new DateOnly(year + 6, 12, 31), "Core support over several years", pillar), at);
        db.AddRange(fund, new FundLedger(fund.Id, donorId, currency));
        audit.Record("fund.opened", fund.Id);
    }

    private async Task AddMoneyAsync(string code, long[] received, long pledged, DateTime at, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().SingleAsync(f => f.Code == code, cancellationToken);
        var start = fund.StartsOn;
        foreach (var (units, index) in received.Select((u, i) => (u, i)))
        {
            var amount = Whole(units, fund.Currency);
            var arrived = Contribution.Arrived(fund.Id, fund.DonorId, amount, start.AddDays(20 + (index * 400)), $"SAMPLE-{code}-{index + 1}", at);
            db.Add(arrived);
            await ledger.PostAsync(PostingKind.Contribution, fund.Id, null, arrived.Id, p => PostingRules.Contribute(p, amount, null), cancellationToken, day: arrived.ReceivedOn);
            audit.Record("contribution.received", arrived.Id, fund.Id);
        }

        if (pledged > 0)
        {
            var amount = Whole(pledged, fund.Currency);
            var promise = Contribution.Pledge(fund.Id, fund.DonorId, amount, start.AddDays(200), at);
            db.Add(promise);
            await ledger.PostAsync(PostingKind.Pledge, fund.Id, null, promise.Id, p => PostingRules.Pledge(p, amount), cancellationToken, day: promise.PledgedOn);
            audit.Record("contribution.pledged", promise.Id, fund.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static Amount Whole(long units, string currency) => AmountText.Parse(units.ToString(System.Globalization.CultureInfo.InvariantCulture), currency);
}
