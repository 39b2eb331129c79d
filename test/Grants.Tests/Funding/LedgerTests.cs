using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

public sealed class LedgerTests
{
    private static readonly Guid Grant = Guid.CreateVersion7();
    private static readonly Guid Order = Guid.CreateVersion7();

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Money_goes_from_the_donor_to_the_partner_and_every_number_follows(string database)
    {
        await using var app = await FundingApp.StartAsync(database);
        var fund = await app.FundWithAsync("1,000");
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 100_000, 0, 0, 0, 0, 100_000));
        await app.PostAsync(l => l.CommitAsync(fund, Grant, FundingApp.Usd(600), default));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 100_000, 0, 60_000, 0, 0, 40_000));
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(200), default));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 100_000, 0, 60_000, 20_000, 0, 40_000));
        await app.PostAsync(l => l.ReceivedAsync(fund, Grant, Order, FundingApp.Usd(200), default));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 100_000, 0, 60_000, 0, 20_000, 40_000));
    }

    [Fact]
    public async Task A_failed_payment_takes_the_sending_back_and_another_may_follow()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(600), default));
        await app.PostAsync(l => l.FailedAsync(fund, Grant, Order, FundingApp.Usd(600), default));
        (await app.BalanceAsync(fund)).InTransitMinor.ShouldBe(0);
        await app.PostAsync(l => l.SentAsync(fund, Grant, Guid.CreateVersion7(), FundingApp.Usd(600), default));
        (await app.BalanceAsync(fund)).InTransitMinor.ShouldBe(60_000);
    }

    [Fact]
    public async Task More_than_is_free_cannot_be_committed_and_the_sentence_has_the_free_amount()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        var refused = await RefusedAsync(app, l => l.CommitAsync(fund, Guid.CreateVersion7(), FundingApp.Usd(401), default));
        refused.Code.ShouldBe(FundingErrors.NotEnoughFree);
        refused.Values["free"].ShouldBe("400.00");
    }

    [Fact]
    public async Task Two_commitments_in_one_act_count_together()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.FundWithAsync("1000");
        var refused = await RefusedAsync(app, async l =>
        {
            await l.CommitAsync(fund, Guid.CreateVersion7(), FundingApp.Usd(600), default);
            await l.CommitAsync(fund, Guid.CreateVersion7(), FundingApp.Usd(600), default);
        });
        refused.Code.ShouldBe(FundingErrors.NotEnoughFree);
        (await app.BalanceAsync(fund)).CommittedMinor.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_managers_at_once_cannot_overdraw_a_fund(string database)
    {
        await using var app = await FundingApp.StartAsync(database);
        var fund = await app.FundWithAsync("1000");
        await app.AsAsync(FundingApp.Manager, async s =>
        {
            await s.GetRequiredService<ILedger>().CommitAsync(fund, Guid.CreateVersion7(), FundingApp.Usd(600), default);
            await app.PostAsync(l => l.CommitAsync(fund, Guid.CreateVersion7(), FundingApp.Usd(600), default));
            s.GetRequiredService<IAudit>().Record("test.posted");
            await Should.ThrowAsync<Exception>(() => s.GetRequiredService<GrantsDbContext>().SaveChangesAsync());
        });
        (await app.BalanceAsync(fund)).CommittedMinor.ShouldBe(60_000);
    }

    [Fact]
    public async Task What_a_grant_will_not_get_any_more_is_free_again()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(200), default));
        (await RefusedAsync(app, l => l.ReleaseAsync(fund, Grant, FundingApp.Usd(401), default))).Code.ShouldBe(FundingErrors.NotCommitted);
        await app.PostAsync(l => l.ReleaseAsync(fund, Grant, FundingApp.Usd(400), default));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 100_000, 0, 20_000, 20_000, 0, 80_000));
        (await RefusedAsync(app, l => l.ReleaseAsync(fund, Grant, FundingApp.Usd(1), default))).Code.ShouldBe(FundingErrors.PostedAlready);
    }

    [Fact]
    public async Task The_same_payment_is_posted_once()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(100), default));
        (await RefusedAsync(app, l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(100), default))).Code.ShouldBe(FundingErrors.PostedAlready);
    }

    [Fact]
    public async Task A_grant_is_never_paid_above_its_commitment()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        (await RefusedAsync(app, l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(601), default))).Code.ShouldBe(FundingErrors.NotCommitted);
        (await RefusedAsync(app, l => l.SentAsync(fund, Guid.CreateVersion7(), Order, FundingApp.Usd(1), default))).Code.ShouldBe(FundingErrors.NotCommitted);
    }

    [Fact]
    public async Task Another_currency_is_refused()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        (await RefusedAsync(app, l => l.CommitAsync(fund, Guid.CreateVersion7(), new Amount(100, "EUR"), default))).Code.ShouldBe(MoneyErrors.CurrencyMismatch);
    }

    [Fact]
    public async Task A_partner_confirming_may_post_though_it_sees_no_fund()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await CommittedAsync(app);
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(100), default));
        var partner = TestPerson.Partner(Guid.CreateVersion7());
        await app.PostAsync(l => l.ReceivedAsync(fund, Grant, Order, FundingApp.Usd(100), default), partner);
        (await app.BalanceAsync(fund)).DisbursedMinor.ShouldBe(10_000);
        await Should.ThrowAsync<NotFoundException>(() => app.AsAsync(partner, s => s.GetRequiredService<ILedger>().BalanceAsync(fund, default)));
    }

    [Fact]
    public async Task Nothing_new_is_committed_from_a_closed_fund()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.FundWithAsync("1000");
        await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<FundAppService>().CloseAsync(fund, 1, default));
        (await RefusedAsync(app, l => l.CommitAsync(fund, Grant, FundingApp.Usd(1), default))).Code.ShouldBe(FundingErrors.FundClosed);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_entries_behind_each_number_add_up_to_it(string database)
    {
        await using var app = await FundingApp.StartAsync(database);
        var fund = await CommittedAsync(app);
        var failed = Guid.CreateVersion7();
        await app.PostAsync(l => l.SentAsync(fund, Grant, failed, FundingApp.Usd(250), default));
        await app.PostAsync(l => l.FailedAsync(fund, Grant, failed, FundingApp.Usd(250), default));
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(200), default));
        await app.PostAsync(l => l.ReceivedAsync(fund, Grant, Order, FundingApp.Usd(200), default));
        await app.PostAsync(l => l.SentAsync(fund, Grant, Guid.CreateVersion7(), FundingApp.Usd(150), default));
        await app.PostAsync(l => l.ReleaseAsync(fund, Grant, FundingApp.Usd(40), default));
        var balance = await app.BalanceAsync(fund);
        (await SumAsync(app, fund, FundFigure.Received)).ShouldBe(balance.ReceivedMinor);
        (await SumAsync(app, fund, FundFigure.Committed)).ShouldBe(balance.CommittedMinor);
        (await SumAsync(app, fund, FundFigure.InTransit)).ShouldBe(balance.InTransitMinor);
        (await SumAsync(app, fund, FundFigure.Disbursed)).ShouldBe(balance.DisbursedMinor);
        (await SumAsync(app, fund, FundFigure.Free)).ShouldBe(balance.FreeMinor);
    }

    private static async Task<long> SumAsync(TestApp app, Guid fund, FundFigure figure) =>
        (await app.AsAsync(FundingApp.Manager, s => s.GetRequiredService<EntryAppService>().SearchAsync(fund, new SearchEntriesInput(figure, null), default)))
        .Items.Sum(e => e.AmountMinor);

    private static async Task<Guid> CommittedAsync(TestApp app)
    {
        var fund = await app.FundWithAsync("1000");
        await app.PostAsync(l => l.CommitAsync(fund, Grant, FundingApp.Usd(600), default));
        return fund;
    }

    private static Task<BusinessException> RefusedAsync(TestApp app, Func<ILedger, Task> post) =>
        Should.ThrowAsync<BusinessException>(() => app.PostAsync(post));
}
