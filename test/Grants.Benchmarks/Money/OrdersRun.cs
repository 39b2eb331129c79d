using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grants.Benchmarks.Identity;
using Grants.Benchmarks.Lists;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.Benchmarks.Money;

/// <summary>1,000 orders prepared, approved, released and fetched as one bank file, each act by the person whose part it is, over HTTP on the demo's programme.</summary>
internal static class OrdersRun
{
    private const int Orders = 1000;
    private const int TimesGrants = 20;
    private const double BudgetSeconds = 5;

    public static async Task RunAsync(Figures figures)
    {
        await using var host = await HostInside.StartAsync(seed: "full");
        await MoreGrants.AddAsync(host.App.Services, TimesGrants);
        using var officer = await host.CreateClient().SignInAsync("fo-1");
        using var manager = await host.CreateClient().SignInAsync("gm-1");
        using var controller = await host.CreateClient().SignInAsync("fc-1");
        var payables = (await ReadAsync(officer, "/api/payables")).AsArray()
            .Where(p => (string)p!["currency"]! == "USD" && p["actions"]!.AsArray().Count > 0).Select(p => (string)p!["id"]!).Take(Orders).ToList();
        if (payables.Count < Orders) throw new InvalidOperationException($"Only {payables.Count} can be prepared.");

        var (orders, prepared) = await ActAsync(officer, "prepare", new { payableIds = payables });
        var (_, approved) = await ActAsync(manager, "approve", new { orders = orders.Select(id => new { id, version = 1 }) });
        var watch = Stopwatch.StartNew();
        var (_, released) = await ActAsync(controller, "release", new { orders = orders.Select(id => new { id, version = 2 }) });
        watch.Restart();
        var file = await officer.GetAsync($"/api/payment-orders/{orders[0]}/file");
        var bytes = await file.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        var fetched = watch.Elapsed;
        figures.Tell($"{Orders:N0} orders: prepared; approved; released with their bank file; the file fetched ({bytes.Length / 1024} KB)",
            $"{prepared.TotalSeconds:0.0}; {approved.TotalSeconds:0.0}; {released.TotalSeconds:0.0}; {fetched.TotalSeconds:0.0} s");
        figures.Add($"{Orders:N0} orders prepared, approved, exported", (prepared + approved + released + fetched).TotalSeconds, BudgetSeconds, "s");
    }

    private static async Task<(IReadOnlyList<string> Orders, TimeSpan Took)> ActAsync(TestClient client, string act, object body)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(HttpMethod.Post, $"/api/payment-batches/{act}", body, null, Guid.CreateVersion7());
        var id = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        var took = watch.Elapsed;
        var items = (await ReadAsync(client, $"/api/payment-batches/{id}"))["items"]!.AsArray();
        if (items.Count != Orders || items.Any(i => i!["refusal"] is not null)) throw new InvalidOperationException($"Not all could be done: {items.First(i => i!["refusal"] is not null)}");
        return ([.. items.Select(i => (string)i!["recordId"]!)], took);
    }

    private static async Task<JsonNode> ReadAsync(TestClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
