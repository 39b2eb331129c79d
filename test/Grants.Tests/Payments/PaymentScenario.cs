using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Idempotency;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Partners.Contracts;
using Grants.Payments;
using Grants.Payments.Application.Batches;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>Payments on a database of its own, with its people, told in intentions.</summary>
internal sealed class PaymentScenario : IAsyncDisposable
{
    public const string Iban = "IQ98NBIQ850123456789012";

    private PaymentScenario(TestApp app, PaymentNeighbours around)
    {
        App = app;
        Around = around;
    }

    public TestApp App { get; }

    public PaymentNeighbours Around { get; }

    public Guid Organisation { get; } = Guid.CreateVersion7();

    public TestPerson Recorder { get; } = TestPerson.Staff(Roles.FinanceOfficer, "fo-2");

    public TestPerson Preparer { get; } = TestPerson.Staff(Roles.FinanceOfficer, "fo-1");

    public TestPerson Caller { get; } = TestPerson.Staff(Roles.GrantsManager, "gm-2");

    public TestPerson Approver { get; } = TestPerson.Staff(Roles.GrantsManager, "gm-1");

    public TestPerson Releaser { get; } = TestPerson.Staff(Roles.FinanceController, "fc-1");

    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Payments:TwoApprovalsFrom:USD"] = "50,000",
        ["Payments:Debtor:Name"] = "Programme",
        ["Payments:Debtor:Iban"] = "GB82WEST12345698765432",
        ["Payments:Debtor:Bic"] = "WESTGB2L",
    };

    /// <param name="provider">Which database.</param>
    /// <param name="realLedger">Funds and ledger are the real ones; only what lies above and partners are stood in for.</param>
    /// <param name="configure">Takes the place of more services.</param>
    public static async Task<PaymentScenario> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool realLedger = false, Action<IServiceCollection>? configure = null)
    {
        var around = new PaymentNeighbours();
        var app = await TestApp.StartAsync<PaymentsModule>(
            s =>
            {
                s.AddSingleton<IPayableSource>(around).AddSingleton<IRefundSource>(around).AddSingleton<IPartners>(around).AddSingleton<IPartnerContacts>(around);
                if (!realLedger) s.AddSingleton<IFunds>(around).AddSingleton<ILedger>(around);
                configure?.Invoke(s);
            },
            provider,
            Settings.ToDictionary());
        return new PaymentScenario(app, around);
    }

    /// <summary>Whose part an act is.</summary>
    public TestPerson PersonOf(string step) => step switch
    {
        "approve" => Approver,
        "release" => Releaser,
        "receive" => Lead(),
        _ => Preparer,
    };

    public TestPerson Lead(Guid? organisation = null) => TestPerson.Partner(organisation ?? Organisation);

    public Task<T> AsAsync<TService, T>(TestPerson person, Func<TService, Task<T>> work)
        where TService : notnull => App.AsAsync(person, s => work(s.GetRequiredService<TService>()));

    public Task AsAsync<TService>(TestPerson person, Func<TService, Task> work)
        where TService : notnull => App.AsAsync(person, s => work(s.GetRequiredService<TService>()));

    public Task<OrderDto> ReadAsync(Guid order, TestPerson? person = null) => AsAsync<OrderReader, OrderDto>(person ?? Preparer, s => s.GetAsync(order, default));

    public async Task GivenVerifiedPayeeAsync()
    {
        var version = (await AsAsync<PayeeAppService, Grants.Infrastructure.HttpApi.CreatedDto>(Recorder, s => s.RecordAsync(
            Organisation, new RecordPayeeInput("صاحب الحساب", "Holder 017", Iban, "مصرف", "NBIQIQBA", "USD"), default))).Id;
        await AsAsync<PayeeAppService>(Caller, s => s.VerifyAsync(Organisation, version, new VerifyPayeeInput("Called the number on file", Around.Contact.Id), 1, default));
        App.Clock.Advance(TimeSpan.FromHours(72));
    }

    public Payable GivenPayable(long minor = 2_900_000)
    {
        var payable = new Payable(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "G-2026-001", Organisation, "P-017", Guid.CreateVersion7(), new Amount(minor, "USD"), new DateOnly(2026, 11, 1), null);
        Around.Payables[payable.Id] = payable;
        return payable;
    }

    public async Task<Guid> GivenPreparedAsync(long minor = 2_900_000)
    {
        await GivenVerifiedPayeeAsync();
        return await PrepareAsync(GivenPayable(minor));
    }

    public async Task<Guid> PrepareAsync(Payable payable, string? route = null, Guid? agent = null) =>
        (await AsAsync<OrderAppService, Grants.Infrastructure.HttpApi.CreatedDto>(Preparer, s => s.PrepareAsync(new PrepareOrderInput(payable.Id, route, agent), default))).Id;

    /// <summary>Approves and releases an order that was just prepared.</summary>
    public async Task ReleaseAsync(Guid order)
    {
        await AsAsync<OrderAppService>(Approver, s => s.ApproveAsync(order, 1, default));
        await AsAsync<OrderAppService>(Releaser, s => s.ReleaseAsync(order, 2, default));
    }

    public async Task<Guid> GivenApprovedAsync()
    {
        var order = await GivenPreparedAsync();
        await AsAsync<OrderAppService>(Approver, s => s.ApproveAsync(order, 1, default));
        return order;
    }

    public async Task<Guid> GivenReleasedAsync()
    {
        var order = await GivenApprovedAsync();
        await AsAsync<OrderAppService>(Releaser, s => s.ReleaseAsync(order, 2, default));
        return order;
    }

    public void GivenGrantPaused(bool paused = true)
    {
        foreach (var payable in Around.Payables.Values.ToList()) Around.Payables[payable.Id] = payable with { Hold = paused ? PayableHolds.GrantPaused : null };
    }

    public Payable GivenPayableElsewhere()
    {
        var payable = GivenPayable() with { Id = Guid.CreateVersion7(), OrganisationId = Guid.CreateVersion7() };
        Around.Payables[payable.Id] = payable;
        return payable;
    }

    /// <summary>Prepared, approved and released in one act each: <c>PB-…-001</c> to <c>003</c>. Amounts are 100, 200, … whole units.</summary>
    public async Task<IReadOnlyList<Guid>> GivenManyReleasedAsync(int count)
    {
        await GivenVerifiedPayeeAsync();
        var prepared = await PrepareManyAsync([.. Enumerable.Range(1, count).Select(i => GivenPayable(i * 10_000))]);
        var orders = prepared.Items.Select(i => i.RecordId).ToList();
        await ApproveManyAsync([.. orders.Select(o => new SeenOrder(o, 1))]);
        await ReleaseManyAsync([.. orders.Select(o => new SeenOrder(o, 2))]);
        return orders;
    }

    public Task<BatchDto> PrepareManyAsync(IReadOnlyList<Payable> payables) =>
        BatchAsync(Preparer, s => s.PrepareAsync(new PrepareBatchInput([.. payables.Select(p => p.Id)]), default));

    public Task<BatchDto> ApproveManyAsync(IReadOnlyList<SeenOrder> orders) => BatchAsync(Approver, s => s.ApproveAsync(new DecideBatchInput(orders), default));

    public Task<BatchDto> ReleaseManyAsync(IReadOnlyList<SeenOrder> orders) => BatchAsync(Releaser, s => s.ReleaseAsync(new DecideBatchInput(orders), default));

    public async Task<byte[]> DownloadAsync(Guid order) => (await AsAsync<BankFileMaker, (string Name, byte[] Content)>(Preparer, s => s.ReadAsync(order, default))).Content;

    private async Task<BatchDto> BatchAsync(TestPerson person, Func<BatchAppService, Task<Grants.Infrastructure.HttpApi.CreatedDto>> act)
    {
        var id = (await AsAsync(person, act)).Id;
        return await AsAsync<BatchReader, BatchDto>(person, s => s.GetAsync(id, default));
    }

    public async Task<Guid> GivenSentAsync()
    {
        var order = await GivenReleasedAsync();
        await AsAsync<OrderAppService>(Preparer, s => s.SendAsync(order, new SendOrderInput("BANK-REF-77", "٢٠٢٦-١١-٠٤"), 3, default));
        return order;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
