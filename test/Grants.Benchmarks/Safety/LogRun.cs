using System.Diagnostics;
using System.Text.Json;
using Grants.Benchmarks.Identity;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Tests.Support;

namespace Grants.Benchmarks.Safety;

/// <summary>
/// What the log costs 16 people who save at once on PostgreSQL: slices of seconds with the log and without its entries, in turn, while the
/// sequencer gives places and signs beside them as it does in life.
/// </summary>
internal static class LogRun
{
    private const int Writers = 16;
    private const int Slices = 12;
    private const double BudgetPercent = 20;
    private const string Database = "bench";
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Figures figures)
    {
        PostgresServer.IsDurable = true;
        await PostgresServer.RunAsync($"CREATE DATABASE {Database}");
        string[] settings = ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={PostgresServer.ConnectionString(Database)}", "--Jobs:Enabled=true"];
        await using var host = await HostInside.StartAsync(null, "full", settings);
        var reports = await ManyReports.AskAsync(host.App.Services, Writers);
        var people = new List<TestClient>();
        foreach (var name in await ManyReports.GivenLeadsAsync(host.App.Services, Writers)) people.Add(await host.CreateClient().SignInAsync(name));

        using var parts = new WithoutParts();
        var versions = reports.ToDictionary(r => r, _ => 1L);
        var (whole, bare) = (new List<double>(), new List<double>());
        for (var i = -2; i < Slices; i++)
        {
            parts.IsOn = i % 2 != 0;
            var watch = Stopwatch.StartNew();
            var saved = await Task.WhenAll(people.Select((person, n) => SaveAsync(person, reports[n], versions, watch)));
            var perSecond = saved.Sum() / watch.Elapsed.TotalSeconds;
            parts.IsOn = false;
            if (i >= 0) (i % 2 == 0 ? whole : bare).Add(perSecond);
            await Task.Delay(Pause);
        }

        people.ForEach(p => p.Dispose());
        if (parts.LeftOut < Slices) throw new InvalidOperationException("Nothing was left out: there is nothing to compare.");
        var (with, without) = (Median(whole), Median(bare));
        figures.Tell($"{Writers} writers on PostgreSQL, reports saved in a second; without the log", $"{with:0}; {without:0}");
        figures.Add("The log costs them of their throughput", (without - with) / without * 100, BudgetPercent, "%");
    }

    private static async Task<int> SaveAsync(TestClient person, Guid report, Dictionary<Guid, long> versions, Stopwatch watch)
    {
        var (saved, version) = (0, versions[report]);
        for (; watch.Elapsed < Slice; saved++)
        {
            using var answer = await person.SendAsync(HttpMethod.Put, $"/api/reports/{report}/draft", ManyReports.Typed, version);
            using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
            version = body.RootElement.GetProperty("version").GetInt64();
        }

        lock (versions) versions[report] = version;
        return saved;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
