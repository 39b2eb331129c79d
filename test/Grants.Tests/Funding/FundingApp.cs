using Grants.Funding;
using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Donors;
using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

/// <summary>The module on a database of its own, with words for what scenarios need.</summary>
internal static class FundingApp
{
    public static readonly TestPerson Manager = TestPerson.Staff(Roles.GrantsManager);

    public static Task<TestApp> StartAsync(string database = "Sqlite") => TestApp.StartAsync<FundingModule>(provider: Databases.Parse(database));

    public static async Task<Guid> AddDonorAsync(this TestApp app, string name = "Donor") =>
        (await app.AsAsync(Manager, s => s.GetRequiredService<DonorAppService>().AddAsync(new DonorInput(name), default))).Id;

    public static async Task<Guid> OpenFundAsync(this TestApp app, Guid donor, string currency = "USD", string? purpose = null) =>
        (await app.AsAsync(Manager, s => s.GetRequiredService<FundAppService>().OpenAsync(
            new OpenFundInput(donor, currency, new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), purpose, null), default))).Id;

    public static async Task<Guid> FundWithAsync(this TestApp app, string received)
    {
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        await app.RecordAsync(fund, new RecordContributionInput(received, null, new DateOnly(2026, 10, 1), "REF"));
        return fund;
    }

    public static async Task<Guid> RecordAsync(this TestApp app, Guid fund, RecordContributionInput input) =>
        (await app.AsAsync(Manager, s => s.GetRequiredService<ContributionAppService>().RecordAsync(fund, input, default))).Id;

    /// <summary>Posts and saves as one act.</summary>
    public static Task PostAsync(this TestApp app, Func<ILedger, Task> post, TestPerson? by = null) => app.AsAsync(by ?? Manager, async s =>
    {
        await post(s.GetRequiredService<ILedger>());
        s.GetRequiredService<IAudit>().Record("test.posted");
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    });

    public static Task<FundBalance> BalanceAsync(this TestApp app, Guid fund) =>
        app.AsAsync(Manager, s => s.GetRequiredService<ILedger>().BalanceAsync(fund, default));

    public static Amount Usd(long units) => new(units * 100, "USD");
}
