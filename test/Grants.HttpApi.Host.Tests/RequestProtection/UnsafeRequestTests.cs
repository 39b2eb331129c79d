using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>The tokens and cookies behind the table of unsafe requests: whose they are and how long they serve.</summary>
[Collection(SharedHost.Name)]
public sealed class UnsafeRequestTests(SharedHost shared)
{
    [Fact]
    public async Task The_token_of_another_person_is_refused()
    {
        using var one = await shared.Host.CreateClient().SignInAsync("gm-1");
        using var other = await shared.Host.CreateClient().SignInAsync("gm-2");
        using var response = await one.SendAsync(HttpMethod.Delete, "/api/session", change: r => Replace(r, "X-Antiforgery", other.Cookies["__Host-antiforgery"]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_token_from_before_signing_in_does_not_serve_afterwards()
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        var before = client.Cookies["__Host-antiforgery"];
        await client.SignInAsync("gm-1");
        client.Cookies["__Host-antiforgery"].ShouldNotBe(before);
        using var response = await client.SendAsync(HttpMethod.Delete, "/api/session", change: r => Replace(r, "X-Antiforgery", before));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_only_the_token_can_be_read()
    {
        using var client = shared.Host.CreateClient();
        using var anonymous = await client.GetAsync("/api/session");
        var first = JsonNode.Parse(await (await client.SendAsync(
            HttpMethod.Post, "/api/session", new { userName = "gm-1", password = DemoPassword.Value, language = "en" })).Content.ReadAsStringAsync())!;
        using var signedIn = await client.SendAsync(
            HttpMethod.Post, "/api/session/factor", new { token = (string)first["pending"]!["token"]!, code = await client.DemoCodeAsync("gm-1") });
        var set = anonymous.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();
        set.Count.ShouldBe(4);
        foreach (var cookie in set)
        {
            cookie.ShouldStartWith("__Host-");
            cookie.ShouldContain("path=/", Case.Insensitive);
            cookie.ShouldContain("secure", Case.Insensitive);
            cookie.ShouldContain("samesite=strict", Case.Insensitive);
            cookie.ShouldNotContain("domain", Case.Insensitive);
            cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase).ShouldBe(!cookie.StartsWith("__Host-antiforgery", StringComparison.Ordinal), cookie);
            cookie.Contains("max-age", StringComparison.OrdinalIgnoreCase).ShouldBe(cookie.StartsWith("__Host-device", StringComparison.Ordinal), cookie);
        }
    }

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
