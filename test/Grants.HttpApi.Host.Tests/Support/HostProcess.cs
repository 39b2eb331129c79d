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
    public static async Task<HostProcess> StartEmptyAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var address = $"http://localhost:{HostFixture.FreePort()}";
        var settings = new Dictionary<string, string?>(database.Settings)
        {
            ["Urls"] = address,
            ["Demo:Seed"] = "nothing",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Client:Folder"] = Path.Combine(Repository.Root, "angular/dist/browser"),
        };
        var program = Path.Combine(AppContext.BaseDirectory, "Grants.HttpApi.Host.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "--demo", .. settings.Select(s => $"--{s.Key}={s.Value}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new HostProcess(Process.Start(start)!, database, address);
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

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await database.DisposeAsync();
    }

    private void Hear(string? line)
    {
        lock (said) said.AppendLine(line);
    }
}
