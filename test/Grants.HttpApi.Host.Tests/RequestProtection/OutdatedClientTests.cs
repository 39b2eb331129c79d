using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Client;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>A page that stayed open while the program was renewed is told so, and only then.</summary>
public sealed partial class OutdatedClientTests
{
    [Fact]
    public async Task A_page_of_another_build_is_told_to_load_again_and_ours_what_is_wrong()
    {
        await using var host = await HostFixture.StartAsync();
        using var client = await host.CreateClient("ckb").SignInAsync("gm-1");
        using var page = await client.GetAsync("/");
        var present = Script().Match(await page.Content.ReadAsStringAsync()).Value;
        present.ShouldNotBeEmpty("The client is not built.");

        // A member that is gone, a body cut short, an address that is gone.
        await ExpectAsync(client, "/api/session/language", new { language = "en", removed = true }, "bad-request");
        await ExpectAsync(client, "/api/session/language", new StringContent("{\"langua", null, "application/json"), "bad-request");
        await ExpectAsync(client, "/api/session/removed", new { }, "not-found");

        // What is wrong with the content stays the person's to mend, and what is right is done.
        foreach (var build in new[] { "main-OLDBUILD", present })
        {
            (await CodeAsync(client, "/api/session/language", new { language = "xx" }, build)).ShouldBe("invalid");
            (await CodeAsync(client, "/api/session/language", new { language = "ckb" }, build)).ShouldBe(string.Empty);
        }

        async Task ExpectAsync(TestClient from, string path, object body, string code)
        {
            (await CodeAsync(from, path, body, "main-OLDBUILD")).ShouldBe("client-outdated");
            (await CodeAsync(from, path, body, present)).ShouldBe(code);
            (await CodeAsync(from, path, body, build: null)).ShouldBe(code);
        }
    }

    private static async Task<string> CodeAsync(TestClient client, string path, object body, string? build)
    {
        var content = body is StringContent text ? new StringContent(await text.ReadAsStringAsync(), null, "application/json") : body;
        using var answer = await client.SendAsync(HttpMethod.Put, path, content, change: r => { if (build is not null) r.Headers.Add(OutdatedClient.Header, build); });
        var json = await answer.Content.ReadAsStringAsync();
        if (json.Length == 0) return string.Empty;
        var code = (string)JsonNode.Parse(json)!["code"]!;
        if (code == "client-outdated") answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        return code;
    }

    [GeneratedRegex("main-[^.\"]+")]
    private static partial Regex Script();
}
