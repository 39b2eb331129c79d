using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.StartUp;

/// <summary>The program as an operator starts it in Production, in a folder of its own, with settings that are right unless a test changes them.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ProductionProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public ProductionProcess()
    {
        Folder = Directory.CreateTempSubdirectory("grants-start-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "keys", "enclave"));
        Settings = new(StringComparer.Ordinal)
        {
            ["Urls"] = $"http://localhost:{HostFixture.FreePort()}",
            ["AllowedHosts"] = "localhost",
            ["Proxy:TerminatesTls"] = "true",
            ["Database:DataFolder"] = Path.Combine(Folder, "data"),
            ["Sealing:KeyFile"] = Path.Combine(Folder, "keys", "master.key"),
            ["Sealing:KeyStore"] = Path.Combine(Folder, "keys", "keys.db"),
            ["Client:Folder"] = Path.Combine(Repository.Root, "angular/dist/browser"),
            ["Jobs:Enabled"] = "false",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        };
        WriteKey(Settings["Sealing:KeyFile"], RandomNumberGenerator.GetBytes(32));
        WriteKey(Path.Combine(Folder, "keys", "enclave", "master.key"), RandomNumberGenerator.GetBytes(32));
    }

    public string Folder { get; }

    public Dictionary<string, string> Settings { get; }

    /// <summary>Runs as the demo, for what needs people and data; the rules of Production are not its own.</summary>
    public bool IsDemo { get; init; }

    public static void WriteKey(string path, byte[] key)
    {
        File.Delete(path);
        File.WriteAllText(path, Convert.ToBase64String(key));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Runs it until it ends or says that it listens; answers what it wrote.</summary>
    public async Task<(int? ExitCode, string Said)> RunAsync(params string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Grants.HttpApi.Host.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. words, .. IsDemo ? ["--demo", "--Demo:Seed=people"] : Array.Empty<string>(), .. Settings.Select(s => $"--{s.Key}={s.Value}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        var said = "";
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                said += line + "\n";
                if (!line.Contains("Now listening on", StringComparison.Ordinal)) continue;
                return (null, said);
            }

            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, said + await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
