using System.Runtime.InteropServices;

namespace Grants.Benchmarks.Support;

/// <summary>Where it was measured: figures without it say nothing.</summary>
internal static class Machine
{
    private const string Cpu = "/proc/cpuinfo";
    private const string Load = "/proc/loadavg";

    public static string Describe()
    {
        var model = File.Exists(Cpu)
            ? File.ReadLines(Cpu).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        var load = File.Exists(Load) ? $", load {File.ReadAllText(Load).Split(' ')[0]}" : "";
        return $"{model ?? "Unknown processor"}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}{load}.";
    }
}
