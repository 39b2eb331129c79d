using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Payments.Application.Banks;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Banks;
using Grants.Payments.Domain.Payees;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

public sealed class BankStandingTests
{
    private const string Code = "NBIQIQBA";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_is_prepared_released_or_downloaded_for_a_frozen_bank(string database)
    {
        await using var scenario = await PaymentScenario.StartAsync(Databases.Parse(database));
        var released = await scenario.GivenReleasedAsync();
        var approved = await scenario.PrepareAsync(scenario.GivenPayable());
        await scenario.AsAsync<OrderAppService>(scenario.Approver, s => s.ApproveAsync(approved, 1, default));
        await RecordAsync(scenario, BankStanding.Frozen);

        await RefusedAsync(PayeeErrors.BankFrozen, () => scenario.PrepareAsync(scenario.GivenPayable()));
        await RefusedAsync(PayeeErrors.BankFrozen, () => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(approved, 2, default)));
        await RefusedAsync(PayeeErrors.BankFrozen, () => scenario.AsAsync<BankFileMaker, (string, byte[])>(scenario.Preparer, s => s.ReadAsync(released, default)));
        (await scenario.ReadAsync(approved, scenario.Releaser)).Blocked.ShouldContain(b => b.Code == PayeeErrors.BankFrozen);
        (await scenario.AsAsync<PayableList, IReadOnlyList<PayableDto>>(scenario.Preparer, s => s.GetAsync(default))).ShouldContain(p => p.Blocked.Any(b => b.Code == PayeeErrors.BankFrozen));

        await RecordAsync(scenario, BankStanding.Open);
        await scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(approved, 2, default));
    }

    [Fact]
    public async Task A_restricted_bank_stops_its_currencies_and_no_others()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenVerifiedPayeeAsync();
        await RecordAsync(scenario, BankStanding.Restricted, "EUR");
        await scenario.PrepareAsync(scenario.GivenPayable());
        await RecordAsync(scenario, BankStanding.Restricted, "USD", "EUR");
        await RefusedAsync(PayeeErrors.BankRestricted, () => scenario.PrepareAsync(scenario.GivenPayable()));
        await RefusedAsync(BankErrors.CurrenciesMissing, () => RecordAsync(scenario, BankStanding.Restricted));
    }

    [Fact]
    public async Task Every_finding_is_kept_with_its_day_and_its_sealed_source_and_grows_old()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenVerifiedPayeeAsync();
        var payee = await scenario.AsAsync<PayeeAppService, PayeeDto>(scenario.Preparer, s => s.GetAsync(scenario.Organisation, default));
        payee.Versions[0].Bank.ShouldBe(new PayeeBankDto(Code, null));
        (await ListAsync(scenario)).ShouldHaveSingleItem().ShouldBe(new BankDto(Code, null, null, 1, []), "nobody has looked");

        var id = await RecordAsync(scenario, BankStanding.Open);
        await RecordAsync(scenario, BankStanding.Restricted, "USD");
        var bank = (await ListAsync(scenario)).ShouldHaveSingleItem();
        (bank.Current!.Standing, bank.Current.IsOld, bank.History.ShouldHaveSingleItem().Standing).ShouldBe((BankStanding.Restricted, false, BankStanding.Open));
        scenario.App.Clock.AdvanceDays(91);
        (await ListAsync(scenario))[0].Current!.IsOld.ShouldBeTrue();
        (await scenario.AsAsync<BankAppService, IReadOnlyList<BankSourceDto>>(scenario.Releaser, s => s.RevealAsync(id, default))).Count.ShouldBe(2);
        LeakSearch.FilesWith(scenario.App.Folder, "sentinel-circular-991").ShouldBeEmpty();
        await RefusedAsync(PaymentsErrors.DateInFuture, () => RecordAsync(scenario, BankStanding.Open, Code, "2099-01-01", []));
        await RefusedAsync(PaymentsErrors.BicShape, () => RecordAsync(scenario, BankStanding.Open, "BANK", null, []));
    }

    [Fact]
    public async Task Nothing_is_prepared_or_released_for_a_partner_whose_registrations_have_all_run_out()
    {
        var registrations = new RanOut();
        await using var scenario = await PaymentScenario.StartAsync(configure: s => s.AddSingleton<IRegistrations>(registrations));
        var order = await scenario.GivenApprovedAsync();
        registrations.Organisation = scenario.Organisation;
        await RefusedAsync(PayeeErrors.RegistrationExpired, () => scenario.PrepareAsync(scenario.GivenPayable()));
        await RefusedAsync(PayeeErrors.RegistrationExpired, () => scenario.AsAsync<OrderAppService>(scenario.Releaser, s => s.ReleaseAsync(order, 2, default)));
        (await scenario.AsAsync<PayeeAppService, PayeeDto>(scenario.Preparer, s => s.GetAsync(scenario.Organisation, default))).RegistrationExpired.ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<BankDto>> ListAsync(PaymentScenario scenario) =>
        (await scenario.AsAsync<BankAppService, BankListDto>(scenario.Preparer, s => s.ListAsync(default))).Items;

    private static Task<Guid> RecordAsync(PaymentScenario scenario, BankStanding standing, params string[] currencies) => RecordAsync(scenario, standing, Code + "XXX", null, currencies);

    private static async Task<Guid> RecordAsync(PaymentScenario scenario, BankStanding standing, string code, string? on, string[] currencies) =>
        (await scenario.AsAsync<BankAppService, CreatedDto>(scenario.Preparer, s => s.RecordAsync(
            new BankFindingInput(code, standing, on ?? $"{Kernel.Time.Baghdad.Today(scenario.App.Clock):yyyy-MM-dd}", "sentinel-circular-991", currencies), default))).Id;

    private static async Task RefusedAsync(string code, Func<Task> act) => (await Should.ThrowAsync<BusinessException>(act)).Code.ShouldBe(code);

    private sealed class RanOut : IRegistrations
    {
        public Guid Organisation { get; set; }

        public Task<IReadOnlySet<Guid>> ExpiredAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlySet<Guid>>(ids.Where(i => i == Organisation).ToHashSet());
    }
}
