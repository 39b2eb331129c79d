using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Audit;

/// <summary>The auditor's endpoints and the watch over readings on the real host, with its real triggers.</summary>
public sealed class LogHttpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Unusual_reading_is_told_once_by_the_clock_and_the_whole_log_needs_a_fresh_proof()
    {
        await using var host = await HostFixture.StartAsync(
            "full", settings: [("Jobs:Every:unusual-readings", "00:00:01"), ("Audit:UnusualOwners", "2"), ("Audit:CheckpointEvery", "1")]);
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var terms = new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null };
        foreach (var partner in (await officer.PostAsync("/api/partners/search", terms))["items"]!.AsArray().Take(3))
            await officer.GetJsonAsync($"/api/partners/{partner!["id"]}");

        using var administrator = await host.CreateClient().SignInAsync("admin-1");
        await UntilAsync(async () => (await AlertsAsync(administrator)).Count > 0);
        using var auditor = await host.CreateClient().SignInAsync("au-1");
        var first = (await SearchAsync(auditor, "audit.unusual-reading")).ShouldHaveSingleItem()!;
        // The log and the tree go on: what was signed since shows that the watch ran again.
        var placed = await UntilAsync(async () => (await auditor.GetJsonAsync($"/api/audit/{first["id"]}"))["standing"]?["checkpoint"]);
        ((string)placed!["publicKey"]!).ShouldStartWith("-----BEGIN PUBLIC KEY-----");
        await Task.Delay(TimeSpan.FromSeconds(3));
        (await SearchAsync(auditor, "audit.unusual-reading")).Count.ShouldBe(1);
        (await AlertsAsync(administrator)).ShouldHaveSingleItem();
        (await AlertsAsync(auditor)).ShouldHaveSingleItem()!["params"]!["account"]!.GetValue<string>().ShouldBe("po-1");

        using (var file = await auditor.GetAsync("/api/audit/export"))
            (await file.Content.ReadAsStringAsync()).Split('\n').Length.ShouldBeGreaterThan(10);
        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var refused = await auditor.SendAsync(method, "/api/audit/export", method == HttpMethod.Post ? new { } : null);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("step-up-needed");
        }

        (await SearchAsync(auditor, "audit.exported")).Count.ShouldBe(1, "a refused one took nothing");
    }

    private static async Task<JsonArray> SearchAsync(TestClient auditor, string act) =>
        (await auditor.PostAsync("/api/audit/search", new { act }))["items"]!.AsArray();

    private static async Task<List<JsonNode?>> AlertsAsync(TestClient person) =>
        [.. (await person.GetJsonAsync("/api/inbox"))["items"]!.AsArray().Where(i => (string)i!["kind"]! == "unusual-reading")];

    private static Task<JsonNode?> UntilAsync(Func<Task<bool>> there) => UntilAsync(async () => await there() ? (JsonNode)true : null);

    private static async Task<JsonNode?> UntilAsync(Func<Task<JsonNode?>> look)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (await look() is { } found) return found;
            waited.Elapsed.ShouldBeLessThan(Patience, "it never came");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
