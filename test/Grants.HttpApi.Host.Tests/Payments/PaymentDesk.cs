using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Payments;

/// <summary>People with real sessions around one thing that is to be paid: each act is one request, its answer <c>done</c> or the code of why not.</summary>
internal sealed class PaymentDesk : IAsyncDisposable
{
    private readonly HostFixture host;
    private readonly Dictionary<string, TestClient> people = [];
    private string payable = "";
    private string payee = "";
    private int accounts = 700;

    private PaymentDesk(HostFixture host) => this.host = host;

    /// <summary>The order that was prepared last.</summary>
    public Guid? Order { get; private set; }

    /// <summary>Who did what for the order that waits.</summary>
    public Dictionary<string, string> Chain { get; set; } = [];

    /// <summary>How many acts were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<PaymentDesk> OpenAsync(HostFixture host, IEnumerable<string> names)
    {
        var desk = new PaymentDesk(host);
        foreach (var name in names) desk.people[name] = await host.CreateClient().SignInAsync(name);
        var first = (await desk.people["fo-1"].GetJsonAsync("/api/payables")).AsArray().First(p => p!["actions"]!.AsArray().Count > 0 && (string)p["currency"]! == "USD")!;
        desk.payable = (string)first["id"]!;
        desk.payee = $"/api/payees/{first["organisationId"]}";
        return desk;
    }

    /// <summary>Time passes; everybody is still at work and has just shown who they are, so that nothing is refused for that.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        host.Clock.Advance(time);
        var now = host.Clock.GetUtcNow().UtcDateTime;
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        await db.InTransactionAsync(
            () => db.Set<Session>().ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedAt, now).SetProperty(s => s.LastSeenAt, now).SetProperty(s => s.ConfirmedAt, now)),
            CancellationToken.None);
    }

    public Task<string> RecordAsync(string name)
    {
        var account = DemoIban.Account(accounts++);
        return DoAsync(name, $"{payee}/versions", new { holderName = account.HolderName, holderNameLatin = (string?)null, iban = account.Iban, bankName = account.BankName, bic = account.Bic, currency = "USD" });
    }

    /// <summary>On a contact that was on file before.</summary>
    public async Task<string> CallBackAsync(string name)
    {
        var (id, version, contact) = await PendingAsync();
        return await DoAsync(name, $"{payee}/versions/{id}/verify", new { note = "It is right.", contactId = contact }, version);
    }

    public async Task<string> RejectAsync(string name)
    {
        var (id, version, contact) = await PendingAsync();
        return await DoAsync(name, $"{payee}/versions/{id}/reject", new { note = "It is not right.", contactId = contact }, version);
    }

    public async Task<string> PrepareAsync(string name) => await DoAsync(name, "/api/payment-orders", new { payableId = payable }, isPreparing: true);

    public async Task<string> ApproveAsync(string name, Guid order) => await DoAsync(name, $"/api/payment-orders/{order}/approve", new { }, await VersionAsync(order));

    public async Task<string> ReleaseAsync(string name, Guid order) => await DoAsync(name, $"/api/payment-orders/{order}/release", new { }, await VersionAsync(order));

    public async Task<string> CancelAsync(string name, Guid order) => await DoAsync(name, $"/api/payment-orders/{order}/cancel", new { note = "Its account has changed." }, await VersionAsync(order));

    /// <summary>Whether the order's page offers it.</summary>
    public async Task<bool> MayReleaseAsync(string name, Guid order) =>
        (await people[name].GetJsonAsync($"/api/payment-orders/{order}"))["actions"]!.AsArray().Any(a => (string)a! == "release");

    public ValueTask DisposeAsync()
    {
        foreach (var person in people.Values) person.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<long> VersionAsync(Guid order) => (long)(await people["fo-1"].GetJsonAsync($"/api/payment-orders/{order}"))["version"]!;

    private async Task<(string Id, long Version, string? Contact)> PendingAsync()
    {
        var record = await people["gm-1"].GetJsonAsync(payee);
        var pending = record["versions"]!.AsArray().Single(v => (string)v!["state"]! == "Pending")!;
        return ((string)pending["id"]!, (long)record["version"]!, (string?)record["contacts"]!.AsArray().First(c => c!["whyNot"] is null && !(bool)c["isFresh"]!)!["id"]);
    }

    private async Task<string> DoAsync(string name, string path, object body, long? version = null, bool isPreparing = false)
    {
        Asked++;
        using var answer = await people[name].SendAsync(HttpMethod.Post, path, body, version, Guid.CreateVersion7());
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) return (string)JsonNode.Parse(text)!["code"]!;
        if (isPreparing) Order = Guid.Parse((string)JsonNode.Parse(text)!["id"]!);
        return "done";
    }
}
