using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>No request that may change something gets past the door unless our own page sent it, on any endpoint, present or later.</summary>
[Collection(SharedHost.Name)]
public sealed class UnsafeRequestTests(SharedHost shared)
{
    [Fact]
    public Task A_missing_token_is_refused() => RefusedEverywhereAsync(r => r.Headers.Remove("X-Antiforgery"), HttpStatusCode.BadRequest, "antiforgery");

    [Fact]
    public Task A_made_up_pair_of_cookie_and_header_is_refused() => RefusedEverywhereAsync(
        r =>
        {
            Replace(r, "X-Antiforgery", "AAAA");
            var kept = r.Headers.GetValues("Cookie").Single().Split("; ").Where(c => !c.StartsWith("__Host-antiforgery", StringComparison.Ordinal));
            Replace(r, "Cookie", string.Join("; ", kept.Append("__Host-antiforgery=AAAA")));
        },
        HttpStatusCode.BadRequest, "antiforgery");

    [Fact]
    public Task Another_site_is_refused() => RefusedEverywhereAsync(r => Replace(r, "Sec-Fetch-Site", "cross-site"), HttpStatusCode.Forbidden, "cross-site");

    [Fact]
    public Task A_sister_site_is_refused() => RefusedEverywhereAsync(r => Replace(r, "Sec-Fetch-Site", "same-site"), HttpStatusCode.Forbidden, "cross-site");

    [Fact]
    public Task Another_origin_is_refused() => RefusedEverywhereAsync(r => Replace(r, "Origin", "https://elsewhere.example"), HttpStatusCode.Forbidden, "cross-site");

    [Fact]
    public Task A_request_that_does_not_say_where_it_comes_from_is_refused() => RefusedEverywhereAsync(
        r =>
        {
            r.Headers.Remove("Sec-Fetch-Site");
            r.Headers.Remove("Origin");
        },
        HttpStatusCode.Forbidden, "cross-site");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    public Task Bodies_of_other_kinds_are_refused(string type) => RefusedEverywhereAsync(
        r =>
        {
            r.Content = new StringContent("{}", Encoding.ASCII);
            r.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        },
        HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public Task A_body_above_the_limit_is_refused_before_it_is_read() => RefusedEverywhereAsync(
        r =>
        {
            r.Content = new ByteArrayContent(new byte[1_048_577]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            r.Headers.ExpectContinue = true;
        },
        HttpStatusCode.RequestEntityTooLarge, "too-large");

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

    private async Task RefusedEverywhereAsync(Action<HttpRequestMessage> change, HttpStatusCode status, string code)
    {
        using var client = await shared.Host.CreateClient().SignInAsync("admin-1");
        var endpoints = ApiEndpoint.Of(shared.Host).Where(e => e.IsUnsafe).ToList();
        endpoints.Count.ShouldBeGreaterThan(10);
        foreach (var endpoint in endpoints)
        {
            using var response = await client.SendAsync(endpoint.Method, endpoint.Path, new { }, version: 1, key: Guid.CreateVersion7(), change: change);
            response.StatusCode.ShouldBe(status, endpoint.ToString());
            JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe(code, endpoint.ToString());
        }
    }

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
