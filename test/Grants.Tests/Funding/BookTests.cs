using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Funds;
using Grants.Funding.Application.Statements;
using Grants.Funding.Application.Transfers;
using Grants.Funding.Application.Years;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Funding.Domain.Years;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Funding;

/// <summary>Years, exchange, moves between funds and statements, on a real database.</summary>
public sealed class BookTests
{
    private static readonly TestPerson Controller = TestPerson.Staff(Roles.FinanceController);
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly Guid Grant = Guid.CreateVersion7();
    private static readonly Guid Order = Guid.CreateVersion7();

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Commitments_fall_on_their_years_and_what_is_released_comes_from_the_last(string database)
    {
        await using var app = await FundingApp.StartAsync(database);
        var fund = await app.FundWithAsync("1000");
        await app.PostAsync(l => l.CommitAsync(
            new LedgerAct(fund, Grant, Grant, FundingApp.Usd(600)) { Years = [new YearPart(2026, 20_000), new YearPart(2027, 25_000), new YearPart(2028, 15_000)] }, default));
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(100), default));
        app.Clock.AdvanceDays(90);
        await app.PostAsync(l => l.ReceivedAsync(fund, Grant, Order, FundingApp.Usd(100), default));
        await app.PostAsync(l => l.ReleaseAsync(fund, Grant, FundingApp.Usd(200), default));
        var years = (await FundAsync(app, fund)).Years;
        years.Select(y => (y.Year, y.ReceivedMinor, y.CommittedMinor, y.InTransitMinor, y.DisbursedMinor, y.FreeMinor)).ShouldBe(
            [(2026, 100_000, 20_000, 0, 10_000, 80_000), (2027, 0, 20_000, 0, 0, 60_000), (2028, 0, 0, 0, 0, 60_000)]);
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 100_000, 0, 40_000, 0, 10_000, 60_000));
        foreach (var year in years)
        {
            (await BehindAsync(app, fund, FundFigure.Committed, year.Year)).ShouldBe(year.CommittedMinor);
            (await BehindAsync(app, fund, FundFigure.Free, year.Year)).ShouldBe(year.FreeMinor);
            (await BehindAsync(app, fund, FundFigure.Disbursed, year.Year)).ShouldBe(year.DisbursedMinor);
        }

        (await app.AsSystemAsync(s => s.GetRequiredService<ILedgerCheck>().FaultsAsync(default))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_not_sent_moves_to_another_year_once_for_each_act_and_no_total_changes(string database)
    {
        await using var app = await FundingApp.StartAsync(database);
        var (fund, act) = (await app.FundWithAsync("1000"), Guid.CreateVersion7());
        await app.PostAsync(l => l.CommitAsync(
            new LedgerAct(fund, Grant, Grant, FundingApp.Usd(600)) { Years = [new YearPart(2026, 20_000), new YearPart(2027, 40_000)] }, default));
        await app.PostAsync(l => l.SentAsync(fund, Grant, Order, FundingApp.Usd(200), default));
        var before = await app.BalanceAsync(fund);
        (await ReplanAsync(Guid.CreateVersion7(), (2026, 20_000), (2027, 40_000))).ShouldBeNull("nothing to post is no fault");
        (await ReplanAsync(act, (2026, 20_000), (2028, 39_999))).ShouldBe(FundingErrors.NotCommitted, "it must add up");
        (await ReplanAsync(act, (2026, 20_000), (2027, 10_000), (2028, 30_000))).ShouldBeNull();
        (await ReplanAsync(act, (2026, 20_000), (2027, 40_000))).ShouldBe(FundingErrors.PostedAlready);
        (await CommittedAsync()).ShouldBe([(2026, 20_000), (2027, 10_000), (2028, 30_000)]);
        (await ReplanAsync(Guid.CreateVersion7(), (2029, 60_000))).ShouldBeNull();
        (await CommittedAsync()).ShouldBe([(2026, 20_000), (2027, 0), (2028, 0), (2029, 40_000)], "what was sent keeps its year");
        (await app.BalanceAsync(fund)).ShouldBe(before);
        var statement = await StatementAsync(app, fund, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        statement.Kinds.Single(k => k.Kind == PostingKind.Replanned).AmountMinor.ShouldBe(70_000);
        statement.Grants.ShouldHaveSingleItem().CommittedMinor.ShouldBe(60_000);
        foreach (var (year, minor) in await CommittedAsync()) (await BehindAsync(app, fund, FundFigure.Committed, year)).ShouldBe(minor);
        (await app.AsSystemAsync(s => s.GetRequiredService<ILedgerCheck>().FaultsAsync(default))).ShouldBeEmpty();

        Task<string?> ReplanAsync(Guid source, params (int Year, long Minor)[] years) => CodeAsync(() => app.PostAsync(l => l.ReplanAsync(
            new LedgerAct(fund, Grant, source, FundingApp.Usd(600)) { Years = [.. years.Select(y => new YearPart(y.Year, y.Minor))] }, default)));

        async Task<IEnumerable<(int Year, long Minor)>> CommittedAsync() => (await FundAsync(app, fund)).Years.Select(y => (y.Year, y.CommittedMinor));
    }

    [Fact]
    public async Task A_closed_year_takes_no_more_and_two_persons_open_it_again()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var lastYear = new DateOnly(2025, 12, 31);
        await app.RecordAsync(fund, new RecordContributionInput("10", null, lastYear, null));
        (await YearsAsync(app, Controller, s => s.CloseAsync(fund, new CloseYearInput(2026, "too early"), default))).ShouldBe(FundingErrors.YearNotOver);
        (await YearsAsync(app, Controller, s => s.CloseAsync(fund, new CloseYearInput(2025, " "), default))).ShouldBe(FundingErrors.ReasonRequired);
        (await YearsAsync(app, Controller, s => s.CloseAsync(fund, new CloseYearInput(2025, "Audited"), default))).ShouldBeNull();
        var refused = await Should.ThrowAsync<BusinessException>(() => app.RecordAsync(fund, new RecordContributionInput("10", null, lastYear, null)));
        (refused.Code, refused.Values["year"]).ShouldBe((FundingErrors.YearClosed, 2025));
        (await app.BalanceAsync(fund)).ReceivedMinor.ShouldBe(1_000);
        await app.RecordAsync(fund, new RecordContributionInput("5", null, Day, null));

        var closed = (await FundAsync(app, fund)).ClosedYears.ShouldHaveSingleItem();
        (closed.Reason, closed.State).ShouldBe(("Audited", BookYearState.Closed));
        (await YearsAsync(app, Controller, s => s.AskReopenAsync(fund, closed.Id, 1, new YearReasonInput("One receipt was missed"), default))).ShouldBeNull();
        (await YearsAsync(app, Controller, s => s.ReopenAsync(fund, closed.Id, 2, default))).ShouldBe(FundingErrors.ReopenOwn);
        (await YearsAsync(app, TestPerson.Staff(Roles.FinanceController, "another"), s => s.ReopenAsync(fund, closed.Id, 2, default))).ShouldBeNull();
        await app.RecordAsync(fund, new RecordContributionInput("10", null, lastYear, null));
        (await app.BalanceAsync(fund)).ReceivedMinor.ShouldBe(2_500);
    }

    [Fact]
    public async Task Money_given_in_another_currency_keeps_its_rate_and_its_cost_and_can_be_taken_back()
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var id = await app.RecordAsync(fund, new RecordContributionInput(
            "1,080.00", null, Day, null, new ExchangeInput("1000", "EUR", "١.٠٨٥", RateOf.Given, RateSource.EuropeanCentralBank, Day, "3.50")));
        (await app.BalanceAsync(fund)).ShouldBe(new FundBalance("USD", 108_000, 0, 0, 0, 0, 108_000));
        var statement = await StatementAsync(app, fund, Day, Day);
        statement.Accounts.Single(a => a is { Account: LedgerAccount.Exchange, Currency: "EUR" }).ClosingMinor.ShouldBe(100_000);
        statement.Accounts.Single(a => a is { Account: LedgerAccount.Exchange, Currency: "USD" }).ClosingMinor.ShouldBe(-108_500);
        statement.Accounts.Single(a => a.Account == LedgerAccount.ExchangeFees).ClosingMinor.ShouldBe(350);
        statement.Accounts.Single(a => a.Account == LedgerAccount.ExchangeDifference).ClosingMinor.ShouldBe(150);
        var row = (await FundAsync(app, fund)).Contributions.ShouldHaveSingleItem();
        (row.GivenCurrency, row.GivenMinor, row.ReceivedMinor).ShouldBe(("EUR", 100_000, 108_000));

        await app.AsAsync(Controller, s => s.GetRequiredService<ContributionAppService>().ReverseAsync(id, 1, default));
        (await StatementAsync(app, fund, Day, new DateOnly(2026, 12, 31))).Accounts.ShouldAllBe(a => a.ClosingMinor == 0);
        (await app.AsSystemAsync(s => s.GetRequiredService<ILedgerCheck>().FaultsAsync(default))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1000", "XYZ", "1.085", MoneyErrors.UnknownCurrency)]
    [InlineData("1000.005", "EUR", "1.085", MoneyErrors.TooManyDigits)]
    [InlineData("1000", "USD", "1", FundingErrors.SameCurrency)]
    [InlineData("1000", "EUR", "0", FundingErrors.RateRange)]
    [InlineData("1000", "EUR", "1.0850001", FundingErrors.RateRange)]
    [InlineData("1000", "EUR", "9223372036854775807", FundingErrors.RateRange)]
    [InlineData("1000", "EUR", "2.17", FundingErrors.RateFar)]
    [InlineData("9999999999999999999999999999999999999999", "EUR", "1.085", MoneyErrors.NotANumber)]
    [InlineData("9223372036854775807", "EUR", "1.085", MoneyErrors.Overflow)]
    [InlineData("999999999999", "EUR", "999999999.999999", MoneyErrors.Overflow)]
    public async Task A_bad_exchange_posts_nothing(string given, string currency, string rate, string code)
    {
        await using var app = await FundingApp.StartAsync();
        var fund = await app.OpenFundAsync(await app.AddDonorAsync());
        var refused = await Should.ThrowAsync<BusinessException>(() => app.RecordAsync(fund, new RecordContributionInput(
            "1085", null, Day, null, new ExchangeInput(given, currency, rate, RateOf.Given, RateSource.CentralBank, Day))));
        refused.Code.ShouldBe(code);
        (await StatementAsync(app, fund, Day, Day)).Accounts.ShouldBeEmpty();
    }

    [Fact]
    public void A_rate_may_be_said_either_way_and_rounds_to_the_smallest_unit()
    {
        var perDollar = new PostedRate(1_310_000_000, RateOf.Fund, RateSource.CentralBank, Day);
        perDollar.Worth(new Amount(1_310_000_000, "IQD"), "USD").ShouldBe(new Amount(100_000, "USD"));
        perDollar.Worth(new Amount(1_000_000, "IQD"), "USD").ShouldBe(new Amount(76, "USD"));
        perDollar.Worth(new Amount(1_002_149, "IQD"), "USD").ShouldBe(new Amount(76, "USD"));
        perDollar.Worth(new Amount(1_002_150, "IQD"), "USD").ShouldBe(new Amount(77, "USD"), "exactly half goes up");
        new PostedRate(6_500, RateOf.Given, RateSource.CentralBank, Day).Worth(new Amount(10_000, "JPY"), "USD").ShouldBe(new Amount(6_500, "USD"));
    }

    [Fact]
    public async Task Free_money_moves_to_another_fund_of_the_same_donor_only()
    {
        await using var app = await FundingApp.StartAsync();
        var donor = await app.AddDonorAsync();
        var (from, to, euro) = (await app.OpenFundAsync(donor), await app.OpenFundAsync(donor), await app.OpenFundAsync(donor, "EUR"));
        var foreign = await app.OpenFundAsync(await app.AddDonorAsync("Other"));
        await app.RecordAsync(from, new RecordContributionInput("1000", null, Day, null));
        (await MoveAsync(app, from, new TransferInput(foreign, "1", "why"))).ShouldBe(FundingErrors.OtherDonor);
        (await MoveAsync(app, from, new TransferInput(to, "1000.01", "why"))).ShouldBe(FundingErrors.NotEnoughFree);
        (await MoveAsync(app, from, new TransferInput(euro, "100", "why"))).ShouldBe(FundingErrors.ExchangeNeeded);
        (await MoveAsync(app, from, new TransferInput(to, "100", "why"))).ShouldBeNull();
        (await MoveAsync(app, from, new TransferInput(euro, "217", "why", new TransferExchange("200", "1.085", RateOf.Fund, RateSource.BankAdvice, Day)))).ShouldBeNull();
        (await app.BalanceAsync(from)).FreeMinor.ShouldBe(68_300);
        (await app.BalanceAsync(to)).ReceivedMinor.ShouldBe(10_000);
        (await app.BalanceAsync(euro)).ShouldBe(new FundBalance("EUR", 20_000, 0, 0, 0, 0, 20_000));
        (await BehindAsync(app, from, FundFigure.Received, null)).ShouldBe(68_300);
        (await app.AsSystemAsync(s => s.GetRequiredService<ILedgerCheck>().FaultsAsync(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_moves_only_where_its_donors_conditions_hold()
    {
        await using var app = await FundingApp.StartAsync();
        var donor = await app.AddDonorAsync();
        var (from, to) = (await app.OpenFundAsync(donor), await app.OpenFundAsync(donor));
        await app.RecordAsync(from, new RecordContributionInput("1000", null, Day, null));
        await TermsAsync(from, "participation");
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBe(FundingErrors.LooserTerms, "no ring-fence there");
        await TermsAsync(to, "protection");
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBe(FundingErrors.LooserTerms, "another ring-fence there");
        await TermsAsync(to, "participation", FundRestrictions.NoCash);
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBeNull("more restrictions lose nothing");

        await TermsAsync(from, "participation", FundRestrictions.NoCash, "without-salaries");
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBe(FundingErrors.LooserTerms, "fewer restrictions there");
        await TermsAsync(from, "participation", FundRestrictions.NoCash, "without-salaries", "in-IQ-BA", "in-IQ-BG");
        await TermsAsync(to, "participation", FundRestrictions.NoCash, "without-salaries");
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBe(FundingErrors.LooserTerms, "everywhere is more places");
        await TermsAsync(to, "participation", FundRestrictions.NoCash, "without-salaries", "in-IQ-BA", "in-IQ-NI");
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBe(FundingErrors.LooserTerms, "another place");
        await TermsAsync(to, "participation", FundRestrictions.NoCash, "without-salaries", "in-IQ-BA");
        (await MoveAsync(app, from, new TransferInput(to, "1", "why"))).ShouldBeNull();
        (await app.BalanceAsync(to)).FreeMinor.ShouldBe(200);

        Task TermsAsync(Guid fund, string pillar, params string[] restrictions) => app.AsAsync(FundingApp.Manager, async s =>
        {
            var funds = s.GetRequiredService<FundAppService>();
            var now = await funds.GetAsync(fund, default);
            await funds.ChangeAsync(fund, now.Version, new ChangeFundInput(now.StartsOn, now.EndsOn, null, pillar) { Restrictions = restrictions }, default);
        });
    }

    private static Task<FundDto> FundAsync(TestApp app, Guid fund) =>
        app.AsAsync(Controller, s => s.GetRequiredService<FundAppService>().GetAsync(fund, default));

    private static Task<FundStatementDto> StatementAsync(TestApp app, Guid fund, DateOnly from, DateOnly to) =>
        app.AsAsync(Controller, s => s.GetRequiredService<StatementAppService>().GetAsync(fund, from, to, default));

    private static async Task<long> BehindAsync(TestApp app, Guid fund, FundFigure figure, int? year) =>
        (await app.AsAsync(Controller, s => s.GetRequiredService<EntryAppService>().SearchAsync(fund, new SearchEntriesInput(figure, null, year), default)))
        .Items.Sum(e => e.AmountMinor);

    private static Task<string?> YearsAsync(TestApp app, TestPerson who, Func<YearAppService, Task> act) =>
        CodeAsync(() => app.AsAsync(who, s => act(s.GetRequiredService<YearAppService>())));

    private static Task<string?> MoveAsync(TestApp app, Guid from, TransferInput input) =>
        CodeAsync(() => app.AsAsync(Controller, s => s.GetRequiredService<TransferAppService>().MoveAsync(from, input, default)));

    private static async Task<string?> CodeAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (BusinessException e)
        {
            return e.Code;
        }
    }
}
