using System.Diagnostics;
using System.Net;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.Benchmarks.Identity;

/// <summary>
/// How long a refused sign-in takes for names that exist and names that do not, asked in turn over HTTP. The clock is moved so that the waits
/// after wrong tries do not get in the way; both kinds of names are tried equally often.
/// </summary>
internal static class SignInRun
{
    private const int WarmUp = 20;
    private const int Times = 240;
    private const double BudgetPercent = 10;
    private static readonly TimeSpan LongerThanAnyWait = TimeSpan.FromMinutes(16);
    private static readonly string[] Known = ["po-1", "gm-1", "fo-1", "fc-1", "au-1", "gm-2"];
    private static readonly string[] Unknown = ["po-7", "gm-7", "fo-7", "fc-7", "au-7", "gm-8"];

    public static async Task RunAsync(Figures figures)
    {
        await using var host = await HostInside.StartAsync();
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var (known, unknown) = (new Samples(), new Samples());
        for (var i = 0; i < WarmUp + Times; i++)
        {
            host.Clock.Advance(LongerThanAnyWait);
            var counts = i >= WarmUp;
            var name = i % Known.Length;
            if (i % 2 == 0) await TryAsync(client, Known[name], counts ? known : null);
            await TryAsync(client, Unknown[name], counts ? unknown : null);
            if (i % 2 == 1) await TryAsync(client, Known[name], counts ? known : null);
        }

        figures.Tell($"Refused sign-in, known name and unknown name, p50 of {Times} each", $"{known.Median:0.0} and {unknown.Median:0.0} ms");
        figures.Add("Refused sign-in: how far the two p50 are apart", Math.Abs((known.Median / unknown.Median) - 1) * 100, BudgetPercent, "%");
    }

    private static async Task TryAsync(TestClient client, string name, Samples? samples)
    {
        var watch = Stopwatch.StartNew();
        using var response = await client.SendAsync(HttpMethod.Post, "/api/session", new { userName = name, password = "wrong but long enough", language = "en" });
        await response.Content.ReadAsByteArrayAsync();
        samples?.Add(watch.Elapsed);
        if (response.StatusCode != HttpStatusCode.Unauthorized) throw new InvalidOperationException($"{name}: {(int)response.StatusCode}");
    }
}
