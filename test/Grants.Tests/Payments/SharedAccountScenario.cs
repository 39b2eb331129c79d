using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Payments;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Payees;
using Grants.Tests.Partners;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>Payees of several real partners, told in intentions.</summary>
internal sealed class SharedAccountScenario(TestApp app) : IAsyncDisposable
{
    private readonly Dictionary<string, Guid> partners = [];

    public TestApp App => app;

    public TestPerson Recorder { get; } = TestPerson.Staff(Roles.FinanceOfficer, "fo-2");

    public TestPerson Caller { get; } = TestPerson.Staff(Roles.GrantsManager, "gm-2");

    public TestPerson Controller { get; } = TestPerson.Staff(Roles.FinanceController, "fc-1");

    public static async Task<SharedAccountScenario> StartAsync(string database, params string[] codes)
    {
        var around = new PaymentNeighbours();
        var scenario = new SharedAccountScenario(await TestApp.StartAsync<PaymentsModule>(
            s => s.AddSingleton<IPayableSource>(around).AddSingleton<IFunds>(around).AddSingleton<ILedger>(around),
            Databases.Parse(database),
            new Dictionary<string, string?> { ["Sealing:KeyGraceSeconds"] = "0" }));
        foreach (var code in codes)
        {
            scenario.partners[code] = await scenario.App.AddPartnerAsync(code, PartnersApp.Profile("Name " + code));
            await scenario.App.AddContactAsync(scenario.partners[code]);
        }

        return scenario;
    }

    public Guid Of(string code) => partners[code];

    public Task<Guid> RecordAsync(string code, string iban) => As(Recorder, async s => (await s.RecordAsync(
        Of(code), new RecordPayeeInput("Holder " + code[2..], null, iban, "Bank", "NBIQIQBA", "USD"), default)).Id);

    public async Task VerifyAsync(string code, Guid version, string? reason = null)
    {
        var read = await ReadAsync(code);
        await App.AsAsync(Caller, s => s.GetRequiredService<PayeeAppService>().VerifyAsync(Of(code), version, new VerifyPayeeInput("Called the number on file", read.Contacts[0].Id, null, reason), read.Version, default));
    }

    public Task<PayeeDto> ReadAsync(string code, TestPerson? person = null) => As(person ?? Controller, s => s.GetAsync(Of(code), default));

    public Task<AccountDto> RevealAsync(string code, Guid version) => As(Controller, s => s.RevealAsync(Of(code), version, default));

    /// <summary>What a page says of the latest version, such as <c>P-017 InUse</c>.</summary>
    public async Task<IReadOnlyList<string>> SharedAsync(string code) =>
        [.. (await ReadAsync(code)).Versions[0].SharedWith.Select(s => $"{s.PartnerCode} {s.State}")];

    public async Task<IReadOnlyList<string>> SharedInListAsync() =>
        [.. (await App.AsAsync(Controller, s => s.GetRequiredService<PayeeList>().SearchAsync(new SearchPayeesInput(null, null), default))).Items.Where(r => r.IsShared).Select(r => r.PartnerCode)];

    public async Task<IReadOnlyList<string>> WorkAsync(TestPerson person) => [.. (await App.AsAsync(person, async s =>
        await s.GetServices<IWorkSource>().OfType<PayeeWork>().Single().ItemsAsync(default))).Select(i => $"{i.Kind} {i.Subject}")];

    public Task<IReadOnlyList<Guid>> OnRecordAsync(string act) => App.AsSystemAsync(async s => (IReadOnlyList<Guid>)[
        .. (await s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().Include(e => e.Records).Where(e => e.Act == act).ToListAsync()).SelectMany(e => e.Records.Select(r => r.RecordId))]);

    public Task<Guid> PayeeOfAsync(string code) => App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<Payee>().Where(p => p.OrganisationId == Of(code)).Select(p => p.Id).SingleAsync());

    public Task<int> RotateAsync() => App.AsSystemAsync(s =>
    {
        var rotation = s.GetRequiredService<OrganisationKeyRotation>();
        return rotation.RotateAsync(rotation.Owners(), _ => { }, default);
    });

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Task<T> As<T>(TestPerson person, Func<PayeeAppService, Task<T>> work) => App.AsAsync(person, s => work(s.GetRequiredService<PayeeAppService>()));
}
