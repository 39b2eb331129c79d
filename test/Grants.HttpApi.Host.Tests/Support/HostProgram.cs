using System.Diagnostics;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>The built program as a process of its own, as an operator calls it with a word.</summary>
internal static class HostProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs it to its end. With settings it is the demo's program on that database; without, it knows nothing but its words.</summary>
    public static async Task<Ended> RunAsync(IEnumerable<string> words, IEnumerable<KeyValuePair<string, string?>>? settings = null, string? folder = null)
    {
        var start = Start([
            .. words,
            .. settings is null ? [] : new[] { "--demo", "--Jobs:Enabled=false" },
            .. (settings ?? []).Where(s => s.Key != "Sealing:CreateKeyFile").Select(s => $"--{s.Key}={s.Value}"),
        ]);
        start.WorkingDirectory = folder ?? "";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>How it is started, with its console in our hands; under another program where one is given.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments, IReadOnlyList<string>? under = null)
    {
        string[] words = [.. under ?? [], "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "Grants.HttpApi.Host.dll"), .. arguments];

        // As in the tests' own process: it lives for seconds.
        return new(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_TieredPGO"] = "0" } };
    }
}

/// <summary>How it ended.</summary>
internal sealed record Ended(int Code, string Output, string Error)
{
    public string Said => Output + Error;
}
