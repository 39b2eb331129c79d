using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>The table of security.md, written by hand, against every endpoint and every kind of answer.</summary>
[Collection(SharedHost.Name)]
public sealed class SecurityHeaderTests(SharedHost shared)
{
    private static readonly Dictionary<string, string> Expected = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Embedder-Policy"] = "require-corp",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly string[] Policy =
    [
        "default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'",
        "require-trusted-types-for 'script'", "trusted-types angular sw",
    ];

    [Fact]
    public async Task Every_endpoint_answers_with_every_header()
    {
        var endpoints = ApiEndpoint.Of(shared.Host);
        endpoints.Count.ShouldBeGreaterThan(20);
        using var client = shared.Host.CreateClient();
        foreach (var endpoint in endpoints)
        {
            using var response = await client.SendAsync(endpoint.Method, endpoint.Path);
            Check(response, endpoint.ToString());
            Value(response, "Cache-Control").ShouldBe("no-store", endpoint.ToString());
        }
    }

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/some/page", 200)]
    [InlineData("GET", "/favicon.ico", 200)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/api/users/search", 404)]
    [InlineData("POST", "/", 400)]
    [InlineData("TRACE", "/api/session", 404)]
    [InlineData("GET", "/api/session?x=%00%ff", 200)]
    public async Task Pages_unknown_paths_and_wrong_methods_carry_them_too(string method, string path, int status)
    {
        using var client = shared.Host.CreateClient();
        using var response = await client.SendAsync(new HttpMethod(method), path);
        // Without a built client there is no page; the headers are the same.
        if (status != 200) ((int)response.StatusCode).ShouldBe(status);
        Check(response, path);
    }

    [Fact]
    public async Task A_nonce_is_used_once_and_no_answer_names_the_server_or_compresses_data()
    {
        using var client = shared.Host.CreateClient();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            using var response = await client.SendAsync(HttpMethod.Get, "/api/session", change: r => r.Headers.Add("Accept-Encoding", "br, gzip"));
            var policy = Value(response, "Content-Security-Policy");
            nonces.Add(policy.Split("'nonce-")[1].Split('\'')[0]).ShouldBeTrue();
            response.Content.Headers.ContentEncoding.ShouldBeEmpty();
            response.Headers.Contains("Server").ShouldBeFalse();
            response.Headers.Contains("X-Powered-By").ShouldBeFalse();
        }
    }

    private static void Check(HttpResponseMessage response, string what)
    {
        foreach (var (name, value) in Expected) Value(response, name).ShouldBe(value, $"{what}: {name}");
        var policy = Value(response, "Content-Security-Policy").Split("; ");
        foreach (var directive in Policy) policy.ShouldContain(directive, what);
        policy.ShouldContain(d => d.StartsWith("style-src 'self' 'nonce-", StringComparison.Ordinal), what);
        policy.ShouldNotContain(d => d.Contains("unsafe", StringComparison.Ordinal) || d.Contains('*', StringComparison.Ordinal), what);
        var permissions = Value(response, "Permissions-Policy");
        foreach (var feature in new[] { "camera=()", "microphone=()", "geolocation=()" }) permissions.ShouldContain(feature, Case.Sensitive, what);
    }

    private static string Value(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "missing";
}
