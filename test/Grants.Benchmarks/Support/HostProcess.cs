using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.Benchmarks.Support;

/// <summary>The host as its users run it: a process of its own from the Release build, on a free port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);
    private readonly Process process;

    private HostProcess(Process process, string address, TimeSpan startedIn)
    {
        this.process = process;
        Address = address;
        StartedIn = startedIn;
    }

    public string Address { get; }

    /// <summary>From the start of the process to the first 200 of <c>GET /</c>.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>Memory that lies in RAM now.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts on a folder; an empty one is filled with the demo programme first. Without a program it is the Release build.</summary>
    public static async Task<HostProcess> StartAsync(string folder, string? program = null)
    {
        var address = $"http://localhost:{FreePort()}";
        var said = new ConcurrentQueue<string>();
        var start = new ProcessStartInfo("dotnet", [program ?? Places.HostProgram, .. HostSettings.For(folder, address)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        while (!await AnswersAsync(http))
        {
            if (process.HasExited || watch.Elapsed > Patience) throw new InvalidOperationException("The host does not answer:\n" + string.Join('\n', said));
            await Task.Delay(BetweenTries);
        }

        return new HostProcess(process, address, watch.Elapsed);
    }

    public Task<TestClient> SignInAsync(string userName) => new TestClient(Address, "en").SignInAsync(userName);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Nobody listens yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
