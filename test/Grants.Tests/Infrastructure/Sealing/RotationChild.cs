using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Grants.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Sealing;

/// <summary>A rotation in a process of its own that is killed (SIGKILL) at one of its steps.</summary>
internal static class RotationChild
{
    public const string Word = "rotate";

    /// <summary>Runs in the child: says each step and, at the one it is told, waits to be killed.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var host = SealingWorld.Other(JsonSerializer.Deserialize<Dictionary<string, string?>>(args[1])!);
        var left = int.Parse(args[3], CultureInfo.InvariantCulture);
        if (args[2].Length > 0) host.GetRequiredService<MasterKeyRotation>().Rotate(args[2], Say);
        else await host.RotateAsync(progress: Say);
        Console.WriteLine("ended");
        return 0;

        void Say(RotationStep step)
        {
            Console.WriteLine($"{step.Done} of {step.Of}");
            Console.Out.Flush();
            if (left-- == 0) Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>Runs in the test: kills the child at a step; false when it ended before.</summary>
    public static async Task<bool> KillAtAsync(TestApp app, string newKeyFile, int step)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(RotationChild).Assembly.Location, Word, JsonSerializer.Serialize(app.Settings), newKeyFile, $"{step}"])
        {
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        string? line = null;
        for (var i = 0; i <= step && line != "ended"; i++) line = await child.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        child.Kill();
        await child.WaitForExitAsync();
        return line != "ended";
    }
}
