using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Seeding;
using Grants.Partners.Contracts;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

public sealed class FundingSeedTests
{
    [Fact]
    public async Task The_demo_has_34_partners_4_donors_6_funds_and_seeding_twice_changes_nothing()
    {
        await using var app = await FundingApp.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            await app.AsSystemAsync(async s =>
            {
                foreach (var seed in s.GetServices<IDataSeedContributor>()) await seed.SeedAsync(default);
            });
        }

        await app.AsAsync(FundingApp.Manager, async s =>
        {
            (await s.GetRequiredService<IPartners>().Rows.CountAsync()).ShouldBe(34);
            var funds = await s.GetRequiredService<IFunds>().Rows.ToListAsync();
            funds.Count.ShouldBe(6);
            funds.Select(f => f.DonorCode).Distinct().Count().ShouldBe(4);
            var balances = await s.GetRequiredService<ILedger>().BalancesAsync([.. funds.Select(f => f.Id)], default);
            balances[funds.Single(f => f.Code == "F-01").Id].ShouldBe(new FundBalance("USD", 150_000_000, 50_000_000, 0, 0, 0, 150_000_000));
            var p017 = (await s.GetRequiredService<IPartners>().Rows.SingleAsync(r => r.Code == "P-017")).Id;
            (await s.GetRequiredService<IUserDirectory>().InOrganisationAsync(p017, null, default)).Select(u => u.UserName)
                .ShouldBe([DemoUserNames.PartnerLead, DemoUserNames.PartnerMember]);
        });
    }
}
