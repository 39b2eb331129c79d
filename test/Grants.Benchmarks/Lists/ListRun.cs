using System.Diagnostics;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.Benchmarks.Lists;

/// <summary>
/// Lists of 50 at demo size and at a hundred times as much. Both hosts run at once and are asked in turn, so that whatever else the machine
/// does hits both alike; an anonymous endpoint in the same turns shows what a request costs without any list.
/// </summary>
internal static class ListRun
{
    private const int WarmUp = 60;
    private const int Times = 400;
    private const double BudgetMilliseconds = 50;
    private const double BudgetRatio = 1.5;

    private static readonly StaffList[] Lists =
    [
        new("partners", "po-1", "/api/partners/search", Empty("governorate", "region", "state", "after")),
        new("grants", "gm-1", "/api/grants/search", Empty("code", "partnerCode", "state", "next")),
        new("payments", "fo-1", "/api/payment-orders/search", Empty("states", "after")),
    ];

    private static Dictionary<string, object?> Empty(params string[] terms) => terms.ToDictionary(t => t, _ => (object?)null);

    public static async Task RunAsync(Figures figures)
    {
        var demo = Places.NewFolder();
        var big = Places.NewFolder();
        try
        {
            await using (await HostProcess.StartAsync(demo))
            {
                // Fills the folder.
            }

            await BigProgramme.GrowAsync(demo, 1);
            Places.Copy(demo, big);
            await BigProgramme.GrowAsync(big, BigProgramme.Times);
            await using var small = await HostProcess.StartAsync(demo);
            await using var large = await HostProcess.StartAsync(big);
            await MeasureAsync(figures, small, large);
        }
        finally
        {
            Directory.Delete(demo, recursive: true);
            Directory.Delete(big, recursive: true);
        }
    }

    private static async Task MeasureAsync(Figures figures, HostProcess small, HostProcess large)
    {
        using var anonymous = new TestClient(small.Address, "en");
        var baseline = new Samples();
        var measured = new List<(StaffList List, TestClient Small, TestClient Large, Samples AtDemo, Samples AtBig)>();
        foreach (var list in Lists)
            measured.Add((list, await small.SignInAsync(list.UserName), await large.SignInAsync(list.UserName), new Samples(), new Samples()));

        for (var i = 0; i < WarmUp + Times; i++)
        {
            var counts = i >= WarmUp;
            await TimeAsync(counts ? baseline : null, () => anonymous.GetAsync("/api/session"));
            foreach (var (list, first, second, atDemo, atBig) in measured)
            {
                await TimeAsync(counts ? atDemo : null, () => list.AskAsync(first));
                await TimeAsync(counts ? atBig : null, () => list.AskAsync(second));
            }
        }

        figures.Tell($"Bare request (anonymous endpoint), p50 / p95 of {Times}", $"{baseline.Median:0.0} / {baseline.P95:0.0} ms");
        foreach (var (list, first, second, atDemo, atBig) in measured)
        {
            figures.Tell($"List of {list.Name}, demo size: {await list.CountAsync(first)} rows, p50", $"{atDemo.Median:0.0} ms");
            figures.Add($"List of {list.Name}, demo size, p95", atDemo.P95, BudgetMilliseconds, "ms");
            figures.Tell($"List of {list.Name}, {BigProgramme.Times} × data: {await list.CountAsync(second)} rows, p50", $"{atBig.Median:0.0} ms");
            figures.Add($"List of {list.Name}, {BigProgramme.Times} × data, p95", atBig.P95, BudgetMilliseconds, "ms");
            figures.Add($"List of {list.Name}, {BigProgramme.Times} × data, p50 against demo size", atBig.Median / atDemo.Median, BudgetRatio, "×");
            first.Dispose();
            second.Dispose();
        }
    }

    private static async Task TimeAsync(Samples? samples, Func<Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        using var response = await ask();
        await response.Content.ReadAsByteArrayAsync();
        samples?.Add(watch.Elapsed);
        response.EnsureSuccessStatusCode();
    }
}
