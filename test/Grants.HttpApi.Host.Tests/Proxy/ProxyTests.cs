using System.Net;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Proxy;

/// <summary>Who is believed about scheme and address. The tests speak from 127.0.0.1.</summary>
public sealed class ProxyTests
{
    private const string Elsewhere = "10.9.8.7";

    [Fact]
    public async Task Headers_of_the_configured_proxy_are_believed()
    {
        await using var host = await HostFixture.StartAsync(settings: [("Proxy:TerminatesTls", "true"), ("Proxy:KnownProxies:0", "127.0.0.0/8"), ("Proxy:KnownProxies:1", "::1")]);
        (await SignInFromHttpsPageAsync(host)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_list_only_this_machine_is_believed()
    {
        await using var host = await HostFixture.StartAsync(settings: [("Proxy:TerminatesTls", "true")]);
        (await SignInFromHttpsPageAsync(host)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Headers_of_an_unknown_address_are_ignored()
    {
        await using var host = await HostFixture.StartAsync(settings: [("Proxy:TerminatesTls", "true"), ("Proxy:KnownProxies:0", Elsewhere)]);
        (await SignInFromHttpsPageAsync(host)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Headers_are_ignored_when_there_is_no_proxy()
    {
        await using var host = await HostFixture.StartAsync();
        (await SignInFromHttpsPageAsync(host)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData(Elsewhere, true)]
    public async Task Guessing_is_counted_against_the_true_address(string knownProxy, bool isLimited)
    {
        await using var host = await HostFixture.StartAsync(settings:
            [("Proxy:TerminatesTls", "true"), ("Proxy:KnownProxies:0", knownProxy), ("Proxy:KnownProxies:1", knownProxy == Elsewhere ? Elsewhere : "::1"), ("RequestProtection:SecretsPerPrefix", "2")]);
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var answers = new List<HttpStatusCode>();
        for (var i = 1; i <= 4; i++)
        {
            using var response = await GuessAsync(client, $"192.0.2.{i}");
            answers.Add(response.StatusCode);
        }

        answers.Contains(HttpStatusCode.TooManyRequests).ShouldBe(isLimited, string.Join(' ', answers));
    }

    [Theory]
    [InlineData("Proxy:KnownProxies:0", "0.0.0.0/0")]
    [InlineData("Proxy:KnownProxies:0", "proxy.example.org")]
    [InlineData("ForwardedHeaders_Enabled", "true")]
    public async Task Trusting_everybody_stops_the_start(string key, string value) =>
        (await Should.ThrowAsync<InvalidOperationException>(() => HostFixture.StartAsync(settings: [("Proxy:TerminatesTls", "true"), (key, value)])))
        .Message.ShouldContain("KnownProxies");

    /// <summary>A page that was loaded over https signs in; the host itself hears plain http.</summary>
    private static async Task<HttpStatusCode> SignInFromHttpsPageAsync(HostFixture host)
    {
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        using var response = await client.SendAsync(
            HttpMethod.Post, "/api/session", new { userName = "po-1", password = DemoPassword.Value, language = "en" }, change: request =>
            {
                request.Headers.Remove("Origin");
                request.Headers.Add("Origin", host.Address.Replace("http://", "https://", StringComparison.Ordinal));
                request.Headers.Add("X-Forwarded-Proto", "https");
            });
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> GuessAsync(TestClient client, string address) => client.SendAsync(
        HttpMethod.Post, "/api/session", new { userName = $"nobody-{address}", password = "not the password", language = "en" },
        change: request => request.Headers.Add("X-Forwarded-For", address));
}
