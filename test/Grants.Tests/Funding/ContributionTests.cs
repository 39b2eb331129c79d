using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Donors;
using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

public sealed class ContributionTests
{
    private static readonly TestPerson Controller = TestPerson.Staff(Roles.FinanceController);
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public async Task A_pledge_is_no_money_until_it_arrives()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var id = await app.RecordAsync(fund, new RecordContributionInput("٥٠٠", Day, null, null));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 0, 50_000, 0, 0, 0, 0));
        await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<ContributionAppService>().ReceiveAsync(
            id, 1, new ReceiveContributionInput("480", Day, "BANK-7"), default));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 48_000, 0, 0, 0, 0, 48_000));
    }

    [Fact]
    public async Task A_receipt_recorded_by_mistake_is_reversed_and_the_pledge_stands_again()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var id = await app.RecordAsync(fund, new RecordContributionInput("500", Day, null, null));
        await ReceiveAsync(app, id, 1);
        await app.AsAsync(Controller, s => s.GetRequiredService<ContributionAppService>().ReverseAsync(id, 2, default));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 0, 50_000, 0, 0, 0, 0));
        await ReceiveAsync(app, id, 3);
        (await app.BalanceAsync(fund)).ReceivedMinor.ShouldBe(50_000);
    }

    [Fact]
    public async Task A_receipt_whose_money_is_committed_cannot_be_reversed()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var id = await app.RecordAsync(fund, new RecordContributionInput("500", null, Day, "BANK-1"));
        await app.PostAsync(l => l.CommitAsync(fund, Guid.CreateVersion7(), FundingApp.Usd(1), default));
        var refused = await Should.ThrowAsync<BusinessException>(() =>
            app.AsAsync(Controller, s => s.GetRequiredService<ContributionAppService>().ReverseAsync(id, 1, default)));
        refused.Code.ShouldBe(FundingErrors.NotEnoughFree);
    }

    [Theory]
    [InlineData("-5", MoneyErrors.NotPositive)]
    [InlineData("0", MoneyErrors.NotPositive)]
    [InlineData("999999999999999999", MoneyErrors.Overflow)]
    public async Task A_wrong_amount_is_refused_at_its_field(string amount, string code)
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var refused = await Should.ThrowAsync<BusinessException>(() => app.RecordAsync(fund, new RecordContributionInput(amount, null, Day, null)));
        refused.Code.ShouldBe(code);
        refused.Field.ShouldBe("amount");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_donor_sees_its_own_funds_and_nothing_of_another(string database)
    {
        await using var app = await FundingApp.StartAsync(database);
        var mine = await app.AddDonorAsync("Mine");
        var own = await app.OpenFundAsync(mine);
        var foreign = await app.OpenFundAsync(await app.AddDonorAsync("Theirs"));
        await app.AsAsync(TestPerson.Donor(mine), async s =>
        {
            (await s.GetRequiredService<IFunds>().Rows.Select(f => f.Id).ToListAsync()).ShouldBe([own]);
            await Should.ThrowAsync<NotFoundException>(() => s.GetRequiredService<FundAppService>().GetAsync(foreign, default));
            await Should.ThrowAsync<NotFoundException>(() => s.GetRequiredService<EntryAppService>().SearchAsync(foreign, new SearchEntriesInput(FundFigure.Free, null), default));
            await Should.ThrowAsync<NotFoundException>(() => s.GetRequiredService<ILedger>().BalanceAsync(foreign, default));
            var page = await s.GetRequiredService<FundAppService>().GetAsync(own, default);
            page.Actions.ShouldBeEmpty();
            page.DonorName.ShouldBe("Mine");
        });
    }

    [Fact]
    public async Task Names_purposes_and_bank_references_lie_nowhere_in_plain_text()
    {
        await using var app = await FundingApp.StartAsync();
        const string sentinel = "sentinel-بەخشەر-جهة-41";
        var fund = await app.OpenFundAsync(await app.AddDonorAsync(sentinel), purpose: sentinel);
        await app.RecordAsync(fund, new RecordContributionInput("500", null, Day, sentinel));
        (await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<DonorAppService>().ListAsync(default))).Items.Single().Name.ShouldBe(sentinel);
        LeakSearch.FilesWith(app.Folder, sentinel).ShouldBeEmpty();
    }

    [Fact]
    public async Task Codes_count_up()
    {
        await using var app = await FundingApp.StartAsync();
        var donor = await app.AddDonorAsync();
        await app.OpenFundAsync(donor);
        await app.OpenFundAsync(donor);
        (await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<IFunds>().Rows.OrderBy(f => f.Code).Select(f => f.Code).ToListAsync())).ShouldBe(["F-01", "F-02"]);
    }

    [Fact]
    public void A_contribution_once_over_stays_over()
    {
        var pledge = Contribution.Pledge(Guid.CreateVersion7(), Guid.CreateVersion7(), FundingApp.Usd(1), Day, TestClock.Start);
        pledge.Cancel();
        Should.Throw<BusinessException>(() => pledge.Receive(FundingApp.Usd(1), Day, null)).Code.ShouldBe(CommonErrors.WrongState);
    }

    private static Task ReceiveAsync(TestApp app, Guid id, long version) =>
        app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<ContributionAppService>().ReceiveAsync(id, version, new ReceiveContributionInput("500", Day, null), default));
}
