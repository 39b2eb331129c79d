using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Grants.Benchmarks.Support;

namespace Grants.Benchmarks.Micro;

/// <summary>The small parts, by BenchmarkDotNet. In this process: its own build of the project would need the registry again.</summary>
internal static class MicroRun
{
    private const double Microsecond = 1_000;
    private const double Millisecond = 1_000_000;

    public static Task RunAsync(Figures figures)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15))
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "grants-bench-artifacts"));
        var sealing = BenchmarkRunner.Run<SealingBenchmarks>(config);
        figures.Tell("Seal one answer of 800 letters", Text(Mean(sealing, nameof(SealingBenchmarks.Seal)) / Microsecond, "µs"));
        figures.Tell("Open it again", Text(Mean(sealing, nameof(SealingBenchmarks.Open)) / Microsecond, "µs"));

        var saving = BenchmarkRunner.Run<SavingBenchmarks>(config);
        var bare = Mean(saving, nameof(SavingBenchmarks.BareSaveAsync));
        var whole = Mean(saving, nameof(SavingBenchmarks.PipelineSaveAsync));
        figures.Tell("Save one record, EF Core alone", Text(bare / Millisecond, "ms"));
        figures.Tell("Save one record, whole pipeline (new key, versions, audit, sealing)", Text(whole / Millisecond, "ms"));
        figures.Tell("Pipeline against EF Core alone", Text(whole / bare, "×"));
        return Task.CompletedTask;
    }

    private static double Mean(Summary summary, string method) =>
        summary.Reports.Single(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method).ResultStatistics?.Mean
        ?? throw new InvalidOperationException($"{method} was not measured: {string.Join(' ', summary.ValidationErrors.Select(e => e.Message))}");

    private static string Text(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit}");
}
