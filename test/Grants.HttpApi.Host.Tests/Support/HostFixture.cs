using System.Collections.Concurrent;
using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Verbs;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Time;
using Grants.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>The real host in the environment Demo on a free port, with a folder, database and clock of its own.</summary>
public sealed class HostFixture : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, HostFixture> Running = new(StringComparer.Ordinal);
    private readonly TestDatabase database;

    private HostFixture(WebApplication app, TestDatabase database, string address)
    {
        App = app;
        this.database = database;
        Address = address;
    }

    /// <summary><c>http://localhost:port</c>.</summary>
    public string Address { get; }

    public WebApplication App { get; }

    /// <summary>Everything the host wrote.</summary>
    public string Folder => database.Folder;

    /// <summary>Where its database and keys are.</summary>
    internal IReadOnlyDictionary<string, string?> Settings => database.Settings;

    public MovableClock Clock => App.Services.GetRequiredService<MovableClock>();

    /// <summary>Starts with the whole demo programme (<c>full</c>), only staff sign-ins on an empty programme (<c>people</c>), or without anybody (<c>nothing</c>).</summary>
    public static async Task<HostFixture> StartAsync(
        string seed = "people", DatabaseProvider provider = DatabaseProvider.Sqlite, params (string Key, string Value)[] settings) =>
        await StartOnAsync(await (IsAsAlways(seed, settings) ? SeededDatabases.CopyAsync(seed, provider) : TestDatabase.CreateAsync(provider)), seed, settings);

    /// <summary>Starts on what is there; the database goes with the host.</summary>
    internal static async Task<HostFixture> StartOnAsync(TestDatabase database, string seed, params (string Key, string Value)[] settings)
    {
        var port = FreePort();
        var address = $"http://localhost:{port}";
        Dictionary<string, string?> all = new(database.Settings)
        {
            ["Urls"] = address,
            ["Demo:Seed"] = seed,
            ["Client:Folder"] = Path.Combine(Repository.Root, "angular/dist/browser"),
            ["RequestProtection:RequestsPerMinute"] = "100000",
            ["RequestProtection:SecretsPerPrefix"] = "100000",
        };
        foreach (var (key, value) in settings) all[key] = value;
        var app = GrantsHost.Build(["--demo", .. all.Select(s => $"--{s.Key}={s.Value}")]);
        await Verb.StartAsync(app);
        return Running[address] = new HostFixture(app, database, address);
    }

    /// <summary>A browser-like client: keeps cookies, sends the antiforgery header.</summary>
    public TestClient CreateClient(string language = "en") => new(Address, language, ForgetCodesAsync);

    /// <summary>What a start writes on the console for whoever sets the installation up; empty when there is nothing to say.</summary>
    public async Task<string> SetupNoticeAsync()
    {
        await using var console = new StringWriter();
        await SetupNotice.WriteAsync(App, console);
        return console.ToString();
    }

    /// <summary>The host that listens there.</summary>
    public static HostFixture At(string address) => Running[address];

    /// <summary>The same, or null when it is in a process of its own.</summary>
    public static HostFixture? Find(string address) => Running.GetValueOrDefault(address);

    /// <summary>Makes used codes of a person's app usable again: a code counts once, and tests sign in more often than every ten seconds.</summary>
    public async Task ForgetCodesAsync(string userName)
    {
        await using var scope = App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        await db.InTransactionAsync(
            () => db.Set<Authenticator>().Where(a => db.Set<User>().Any(u => u.Id == a.UserId && u.UserName == userName))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastUsedStep, 0)),
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(Address, out _);
        await App.StopAsync();
        await App.DisposeAsync();
        await database.DisposeAsync();
    }

    // Who sets when the log is signed wants to see it from its first entry on; without seed there is nothing to copy.
    private static bool IsAsAlways(string seed, (string Key, string Value)[] settings) =>
        seed is "full" or "people" && !settings.Any(s => s.Key.StartsWith("Audit:", StringComparison.Ordinal));

    internal static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
