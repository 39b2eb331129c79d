using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Tests.Support;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Races;

/// <summary>One key is one intention: repeated it gets the first answer, also at the same moment; used for something else it is refused.</summary>
public sealed class OneKeyTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_double_tap_is_answered_as_the_first(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database));
        using var officer = await host.CreateClient().SignInAsync(DemoUserNames.Finance1);
        using var manager = await host.CreateClient().SignInAsync(DemoUserNames.Manager1);
        var payables = (await officer.GetJsonAsync("/api/payables")).AsArray().Where(p => p!["actions"]!.AsArray().Count > 0).Take(3).ToList();
        payables.Count.ShouldBe(3);
        var said = new List<string>();
        foreach (var payable in payables)
            said.AddRange(await TwiceAsync(host, k => officer.SendAsync(HttpMethod.Post, "/api/payment-orders", new { payableId = payable!["id"] }, key: k)));
        var grants = (await manager.PostAsync("/api/grants/search", new { code = (string?)null, partnerCode = (string?)null, state = "Active", next = (string?)null }))["items"]!;
        foreach (var id in grants.AsArray().Take(3).Select(g => g!["id"]))
        {
            var version = (await manager.GetJsonAsync($"/api/grants/{id}"))["version"]!.GetValue<long>();
            said.AddRange(await TwiceAsync(host, k => manager.SendAsync(HttpMethod.Post, $"/api/grants/{id}/pause", new { note = "Why." }, version, k)));
        }

        said.ShouldAllBe(s => s == "done", string.Join('\n', said));
    }

    [Fact]
    public async Task A_key_used_for_another_record_or_other_words_is_refused()
    {
        await using var host = await HostFixture.StartAsync();
        using var manager = await host.CreateClient().SignInAsync(DemoUserNames.Manager1);
        var (one, other) = ((await manager.PostAsync("/api/donors", new { name = "Fund one" }))["id"], (await manager.PostAsync("/api/donors", new { name = "Fund two" }))["id"]);
        var key = Guid.CreateVersion7();
        Task<HttpResponseMessage> RenameAsync(JsonNode? id, string name) => manager.SendAsync(HttpMethod.Put, $"/api/donors/{id}", new { name }, 1, key);

        (await RenameAsync(one, "Fund three")).IsSuccessStatusCode.ShouldBeTrue();
        (await RenameAsync(one, "Fund three")).IsSuccessStatusCode.ShouldBeTrue();
        await ExpectReusedAsync(await RenameAsync(other, "Fund three"));
        await ExpectReusedAsync(await RenameAsync(one, "Fund four"));
        (await manager.GetJsonAsync("/api/donors"))["items"]!.AsArray().Select(d => d!["name"]!.GetValue<string>()).ShouldBe(["Fund three", "Fund two"]);
    }

    [Fact]
    public async Task A_key_used_for_another_file_is_refused()
    {
        await using var host = await HostFixture.StartAsync();
        using var manager = await host.CreateClient().SignInAsync(await People.GivenAsync(host, "programme-officer"));
        var key = Guid.CreateVersion7();
        var first = await manager.SendAsync(HttpMethod.Post, "/api/partners/import", File("P-017"), key: key);
        first.IsSuccessStatusCode.ShouldBeTrue(await first.Content.ReadAsStringAsync());
        (await manager.SendAsync(HttpMethod.Post, "/api/partners/import", File("P-017"), key: key)).IsSuccessStatusCode.ShouldBeTrue();
        await ExpectReusedAsync(await manager.SendAsync(HttpMethod.Post, "/api/partners/import", File("P-018"), key: key));
    }

    private static async Task<IEnumerable<string>> TwiceAsync(HostFixture host, Func<Guid, Task<HttpResponseMessage>> act)
    {
        var key = Guid.CreateVersion7();
        var answers = await HeldWrites.RunAsync(host.App.Services, () => act(key), () => act(key));
        var texts = await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()));
        var isSame = answers.All(a => a.IsSuccessStatusCode) && texts.Where(t => t.Length > 0).Distinct().Count() == 1;
        return answers.Zip(texts, (a, t) => isSame ? "done" : $"{a.RequestMessage!.RequestUri!.PathAndQuery} {(int)a.StatusCode} {t}");
    }

    private static async Task ExpectReusedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("idempotency-key-reused");
    }

    private static MultipartFormDataContent File(string code)
    {
        var text = $"code,name,governorates,rural,community_led,federal_authority,federal_number,federal_start,federal_expiry\n{code},Name,Baghdad,no,yes,Office,N-1,2024-01-01,2028-12-31";
        var part = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        return new MultipartFormDataContent { { part, "file", "partners.csv" } };
    }
}
