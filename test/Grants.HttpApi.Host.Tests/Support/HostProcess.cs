using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>The program itself in a process of its own, as an operator starts it: what it says is what stands on the console, logs of the lowest level included.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly TestDatabase database;
    private readonly StringBuilder said = new();

    private HostProcess(Process process, TestDatabase database, string address)
    {
        (this.process, this.database, Address) = (process, database, address);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Address { get; }

    /// <summary>Everything it wrote so far.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Starts on an empty data folder, without anybody.</summary>
    public static async Task<HostProcess> StartEmptyAsync() => Start(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite), "nothing");

    /// <summary>Starts on what is there and waits until it serves.</summary>
    /// <param name="database">Goes with the process when that is disposed of.</param>
    /// <param name="seed">As of <see cref="HostFixture"/>.</param>
    /// <param name="address">The one it had before, for people who are signed in.</param>
    /// <param name="under">Words of a program that starts it.</param>
    /// <param name="settings">More of them, by their place in the configuration.</param>
    public static async Task<HostProcess> StartAsync(
        TestDatabase database, string seed, string? address = null, IReadOnlyList<string>? under = null, params (string Key, string Value)[] settings)
    {
        var host = Start(database, seed, address, under, settings);
        using var client = new TestClient(host.Address, "en");
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !host.process.HasExited; await Task.Delay(100))
        {
            try
            {
                using var answer = await client.GetAsync("/api/session");
                return host;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException($"It does not serve. It said:\n{host.Said}");
    }

    /// <summary>Waits until the console shows what is looked for, and answers its first group.</summary>
    public async Task<string> ReadAsync(string pattern)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            if (Regex.Match(Said, pattern) is { Success: true } found) return found.Groups[1].Value;
            await Task.Delay(50);
        }

        throw new TimeoutException($"'{pattern}' was not said. The end of what was:\n{Said[^Math.Min(Said.Length, 2000)..]}");
    }

    /// <summary>Power is gone: it ends between two instructions, and its files stay.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as an operator's system does, and waits; its files stay. Answers how it ended.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await database.DisposeAsync();
    }

    private static HostProcess Start(
        TestDatabase database, string seed, string? address = null, IReadOnlyList<string>? under = null, params (string Key, string Value)[] settings)
    {
        address ??= $"http://localhost:{HostFixture.FreePort()}";
        var all = new Dictionary<string, string?>(database.Settings)
        {
            ["Urls"] = address,
            ["Demo:Seed"] = seed,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Client:Folder"] = Path.Combine(Repository.Root, "angular/dist/browser"),
            ["RequestProtection:RequestsPerMinute"] = "100000",
            ["RequestProtection:SecretsPerPrefix"] = "100000",
        };
        foreach (var (key, value) in settings) all[key] = value;
        var start = HostProgram.Start(["--demo", .. all.Select(s => $"--{s.Key}={s.Value}")], under);

        // What it puts aside for a moment lies where the test looks.
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(database.Folder, "temp")).FullName;

        // Its runtime would put pipes for debuggers there, which nobody can read to their end.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new HostProcess(Process.Start(start)!, database, address);
    }

    private void Hear(string? line)
    {
        lock (said) said.AppendLine(line);
    }
}
