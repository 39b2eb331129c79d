using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Identity;

[Collection(SharedHost.Name)]
public sealed class SessionHttpTests(SharedHost shared)
{
    [Fact]
    public async Task Nobody_is_told_the_language_and_the_product_name_only()
    {
        using var client = shared.Host.CreateClient("ckb");
        var session = await client.GetJsonAsync("/api/session");
        session["signedIn"]!.GetValue<bool>().ShouldBeFalse();
        session["language"]!.GetValue<string>().ShouldBe("ckb");
        session["productName"]!.GetValue<string>().ShouldBe("Workspace");
        session["permissions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_in_answers_face_and_permissions_and_signing_out_ends_it_at_once()
    {
        using var client = await shared.Host.CreateClient().SignInAsync("admin-1");
        var stolen = client.Cookies["__Host-session"];
        var session = await client.GetJsonAsync("/api/session");
        session["face"]!.GetValue<string>().ShouldBe("staff");
        session["permissions"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldContain("Identity.User.Manage");

        using var gone = await client.SendAsync(HttpMethod.Delete, "/api/session");
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        gone.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"*\""]);
        client.Cookies.Keys.ShouldNotContain("__Host-session");

        using var thief = await shared.Host.CreateClient().SendAsync(HttpMethod.Get, "/api/sessions", change: r => r.Headers.Add("Cookie", $"__Host-session={stolen}"));
        thief.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Leaving_quickly_works_signed_in_and_signed_out()
    {
        using var client = await shared.Host.CreateClient().SignInAsync("gm-1");
        for (var i = 0; i < 2; i++)
        {
            using var left = await client.SendAsync(HttpMethod.Post, "/api/session/leave", new { });
            left.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await client.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/session", "english")]
    [InlineData("/api/session", "EN")]
    [InlineData("/api/session", "")]
    [InlineData("/api/session/passkey/options", "fr")]
    public async Task A_language_that_is_not_ours_is_refused(string path, string language)
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        object body = path == "/api/session" ? new { userName = "po-2", password = DemoPassword.Value, language } : new { language };
        using var response = await client.SendAsync(HttpMethod.Post, path, body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["language"]![0]!["code"]!.GetValue<string>().ShouldBe("user.language-unknown");
    }

    [Theory]
    [InlineData("en", "That did not match. Check both fields and try again.")]
    [InlineData("ar", "لم يتطابق. راجعوا الحقلين وحاولوا مجددًا.")]
    [InlineData("ckb", "نەگونجا. هەردوو خانەکە بپشکنن و دووبارە هەوڵ بدەنەوە.")]
    public async Task Known_and_unknown_names_get_the_same_bytes(string language, string sentence)
    {
        var bodies = new List<string>();
        foreach (var name in new[] { "po-2", "po-222" })
        {
            using var client = shared.Host.CreateClient(language);
            await client.GetAsync("/api/session");
            using var response = await client.SendAsync(HttpMethod.Post, "/api/session", new { userName = name, password = "wrong but long enough", language });
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            bodies.Add(await response.Content.ReadAsStringAsync());
        }

        bodies[0].ShouldBe(bodies[1]);
        JsonNode.Parse(bodies[0])!["title"]!.GetValue<string>().ShouldBe(sentence);
    }

    [Fact]
    public async Task Too_many_tries_are_told_when_to_come_back()
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        HttpResponseMessage response;
        do response = await client.SendAsync(HttpMethod.Post, "/api/session", new { userName = "nobody-1", password = "wrong but long enough", language = "en" });
        while (response.StatusCode == HttpStatusCode.Unauthorized);
        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 30);
    }

    [Fact]
    public async Task Malformed_unknown_and_doubled_members_are_refused_with_a_sentence()
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        foreach (var body in new[] { "{", "[]", "null", """{"userName":"a","password":"b","role":"administrator"}""", """{"userName":"a","userName":"b","password":"c"}""" })
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(HttpMethod.Post, "/api/session", content);
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
            JsonNode.Parse(await response.Content.ReadAsStringAsync())!["title"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        }
    }
}
