using System.Net;
using System.Net.Sockets;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Tests.Support;
using Grants.HttpApi.Host.Verbs;
using Grants.Infrastructure.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Identity;

/// <summary>The host in this process, so that its clock can be moved, its SQL counted and a bare endpoint put beside a guarded one.</summary>
internal sealed class HostInside : IAsyncDisposable
{
    private readonly string folder;

    private HostInside(WebApplication app, string folder, string address)
    {
        App = app;
        this.folder = folder;
        Address = address;
    }

    public string Address { get; }

    public WebApplication App { get; }

    public MovableClock Clock => App.Services.GetRequiredService<MovableClock>();

    /// <summary>Starts with the staff of the demo on an empty programme, or with the seed that is named.</summary>
    public static async Task<HostInside> StartAsync(Action<WebApplication>? before = null, string seed = "people", params IEnumerable<string> more)
    {
        var folder = Places.NewFolder();
        var address = $"http://localhost:{FreePort()}";
        var app = GrantsHost.Build([.. HostSettings.For(folder, address), $"--Demo:Seed={seed}", "--Jobs:Enabled=false", "--Logging:LogLevel:Default=Warning", .. more]);
        before?.Invoke(app);
        await Verb.StartAsync(app);
        return new HostInside(app, folder, address);
    }

    public TestClient CreateClient() => new(Address, "en");

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
