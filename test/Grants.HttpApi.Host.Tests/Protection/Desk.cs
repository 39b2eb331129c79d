using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>The desk over HTTP, as people of the demo use it.</summary>
public sealed class Desk(HostFixture host) : IAsyncDisposable
{
    private readonly Dictionary<string, TestClient> clients = new(StringComparer.Ordinal);

    public async Task<TestClient> AsAsync(string userName)
    {
        if (clients.TryGetValue(userName, out var known)) return known;
        return clients[userName] = await host.CreateClient().SignInAsync(userName);
    }

    public static object Word(string text = "Sample", string risk = "immediate", params string[] needs) =>
        new { risk, needs = needs.Length == 0 ? ["relocation"] : needs, content = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) };

    /// <summary>Somebody of a partner asks.</summary>
    public async Task<Guid> AskAsync(string userName, string text = "Sample", string risk = "immediate") =>
        (await (await AsAsync(userName)).PostAsync("/api/desk/asks", Word(text, risk)))["id"]!.GetValue<Guid>();

    /// <summary>Staff open one from a call.</summary>
    public async Task<Guid> OpenAsync(string userName, string text = "Sample") =>
        (await (await AsAsync(userName)).PostAsync("/api/desk/items", Word(text)))["id"]!.GetValue<Guid>();

    public async Task<int> StatusAsync(string userName, string path)
    {
        using var answer = await (await AsAsync(userName)).GetAsync(path);
        return (int)answer.StatusCode;
    }

    public async Task<JsonNode> ActAsync(string userName, Guid id, string act, object? body = null)
    {
        var client = await AsAsync(userName);
        return await client.PostAsync($"/api/desk/items/{id}/{act}", body, (long)(await client.GetJsonAsync($"/api/desk/items/{id}"))["version"]!);
    }

    /// <summary>Closes it, keeping so much of the sealed part.</summary>
    public async Task<JsonNode> CloseAsync(string userName, Guid id, string kept = "Sample") => await ActAsync(userName, id, "close", await ClosingAsync(userName, id, kept));

    /// <summary>What is sent to close it.</summary>
    public async Task<object> ClosingAsync(string userName, Guid id, string kept = "Sample") => new
    {
        content = Convert.ToBase64String(Encoding.UTF8.GetBytes(kept)),
        contentVersion = (long)(await (await AsAsync(userName)).GetJsonAsync($"/api/desk/items/{id}/content"))["version"]!,
    };

    /// <summary>Account of somebody of the team.</summary>
    public async Task<Guid> IdOfAsync(string userName)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var people = scope.ServiceProvider.GetRequiredService<IUserDirectory>();
        return (await people.WithRoleAsync(Roles.ProtectionOfficer, CancellationToken.None)).Single(p => p.UserName == userName).Id;
    }

    /// <summary>Account of the lead.</summary>
    public async Task<Guid> TeamIdAsync(string userName)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var people = scope.ServiceProvider.GetRequiredService<IUserDirectory>();
        return (await people.WithRoleAsync(Roles.ProtectionLead, CancellationToken.None)).Single(p => p.UserName == userName).Id;
    }

    /// <summary>Kinds of the alerts that sound for somebody, of one case.</summary>
    public async Task<string[]> AlertsAsync(string userName, Guid id) =>
        [.. (await (await AsAsync(userName)).GetJsonAsync("/api/desk/alerts")).AsArray().Where(a => a!["caseId"]!.GetValue<Guid>() == id).Select(a => (string)a!["kind"]!)];

    /// <summary>What the clock does, done now.</summary>
    public async Task RunAsync<TWork>()
        where TWork : class, IScheduledWork
    {
        await using var scope = Enclave().BeginSystemScope("test");
        await scope.ServiceProvider.GetRequiredService<TWork>().RunAsync(CancellationToken.None);
    }

    /// <summary>Takes everybody off the rota.</summary>
    public async Task ClearRotaAsync(string lead)
    {
        var client = await AsAsync(lead);
        foreach (var shift in (await client.GetJsonAsync("/api/desk/duty"))["shifts"]!.AsArray())
            await client.PostAsync($"/api/desk/duty/{shift!["id"]}/end", version: (long)shift["version"]!);
    }

    public IServiceProvider Enclave() => host.App.Services.GetRequiredService<Enclave>().Services;

    public ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) client.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>One host for tests that each bring a case of their own. The clock stands still for its jobs.</summary>
public sealed class DeskHost : IAsyncLifetime
{
    /// <summary>The host, for whoever is not of the desk.</summary>
    public HostFixture Host { get; private set; } = null!;

    /// <summary>Its desk, with everybody's sessions.</summary>
    public Desk Desk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        Desk = new Desk(Host);
    }

    public async Task DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Host.DisposeAsync();
    }
}
