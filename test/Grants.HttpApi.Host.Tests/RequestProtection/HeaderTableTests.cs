using System.Net.Http.Headers;
using Grants.HttpApi.Host.Tests.Permissions;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>Every route, every method, every kind of answer: exactly the headers of <c>headers.txt</c>.</summary>
[Collection(SharedHost.Name)]
public sealed class HeaderTableTests(SharedHost shared)
{
    private static readonly HttpMethod[] Methods =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Trace, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete];

    // What does not answer JSON, by hand.
    private static readonly Dictionary<string, string> OtherAnswers = new(StringComparer.Ordinal)
    {
        ["signOut"] = "signed-out",
        ["leaveSession"] = "signed-out",
        ["endAllSessions"] = "signed-out",
        ["getPartnerImportTemplate"] = "template",
        ["exportAudit"] = "log file",
    };

    private readonly List<string> wrong = [];
    private int calls;

    [Fact]
    public async Task Every_route_and_method_without_a_session()
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        var passing = ApiEndpoint.Of(shared.Host).Where(e => e.IsPassing).Select(e => e.Path).Distinct().ToList();
        passing.ShouldBe(["/api/setup"]);
        foreach (var method in Methods) await CallAsync(client, method, passing[0], 404, method == HttpMethod.Head ? "problem without body" : "problem");
        var all = ApiEndpoint.Of(shared.Host).Where(e => !e.IsPassing).ToList();
        foreach (var route in all.GroupBy(e => e.Path))
        {
            var allow = string.Join(", ", MethodsAt(all, route.Key));
            foreach (var method in Methods.Where(m => !MethodsAt(all, route.Key).Contains(m.Method)))
                await CallAsync(client, method, route.Key, 405, method == HttpMethod.Head ? "wrong method without body" : "wrong method", allow);
            foreach (var endpoint in route.Where(e => !ExpectedAccess.Read()[e.Name].Contains("nobody")))
                await CallAsync(client, endpoint.Method, route.Key, 401, "problem", body: endpoint.EmptyBody);
        }

        Finish(1000);
    }

    [Fact]
    public async Task Every_route_for_somebody_who_may_and_somebody_who_may_not()
    {
        var expected = ExpectedAccess.Read();
        foreach (var role in Kernel.Permissions.Roles.All)
        {
            using var client = await shared.Host.CreateClient().SignInAsync(await People.GivenAsync(shared.Host, role));
            foreach (var endpoint in ApiEndpoint.Of(shared.Host).Where(e => e.Name is not ("advanceDemoClock" or "signOut" or "leaveSession" or "endAllSessions" or "lockSession")))
                await CallAsync(client, endpoint.Method, endpoint.Path, expected[endpoint.Name].Contains(role) ? null : 403, null, name: endpoint.Name, body: endpoint.EmptyBody);
            await CallAsync(client, HttpMethod.Delete, "/api/sessions", 204, null, name: "endAllSessions");
        }

        Finish(1000);
    }

    [Fact]
    public async Task Every_route_refused_at_the_door()
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        foreach (var endpoint in ApiEndpoint.Of(shared.Host).Where(e => e.IsUnsafe && e.Name != ApiEndpoint.Exempt))
        {
            await CallAsync(client, endpoint.Method, endpoint.Path, 400, "problem", body: endpoint.EmptyBody, change: r => r.Headers.Remove("X-Antiforgery"));
            await CallAsync(client, endpoint.Method, endpoint.Path, 403, "problem", change: r =>
            {
                r.Headers.Remove("Sec-Fetch-Site");
                r.Headers.Add("Sec-Fetch-Site", "cross-site");
            });
            await CallAsync(client, endpoint.Method, endpoint.Path, 415, "problem", change: r => r.Content = new StringContent("x", new MediaTypeHeaderValue("text/plain")));
        }

        Finish(300);
    }

    [Fact]
    public async Task Conflicts_and_missing_versions()
    {
        using var client = await shared.Host.CreateClient().SignInAsync("gm-1");
        var key = Guid.CreateVersion7();
        var made = await client.PostAsync("/api/donors", new { name = "Test fund" }, key: key);
        var path = $"/api/donors/{made["id"]}";
        await CallAsync(client, HttpMethod.Post, "/api/donors", 200, null, body: new { name = "Test fund" }, key: key);
        await CallAsync(client, HttpMethod.Post, $"/api/funds/{made["id"]}/close", 409, "problem", key: key);
        await CallAsync(client, HttpMethod.Put, path, 412, "problem", body: new { name = "Other" }, version: 77);
        await CallAsync(client, HttpMethod.Put, path, 428, "problem", body: new { name = "Other" }, version: null);
        await CallAsync(client, HttpMethod.Get, "/api/nothing", 404, "problem");
        await CallAsync(client, HttpMethod.Head, "/api/nothing", 404, "problem without body");
        await CallAsync(client, HttpMethod.Get, "/api/grants/none", 404, "problem");
        await CallAsync(client, HttpMethod.Post, "/api/donors", 413, "too large", change: r => r.Headers.ExpectContinue = true, body: new ByteArrayContent(new byte[1_048_577])
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        });
        await CallAsync(client, HttpMethod.Delete, "/api/session", 204, null, name: "signOut");
        using var stranger = shared.Host.CreateClient();
        await CallAsync(stranger, HttpMethod.Get, "/api/session", 200, "first");
        Finish(10);
    }

    private static List<string> MethodsAt(IReadOnlyList<ApiEndpoint> all, string path) =>
        [.. all.Where(e => e.Path == path || IsAlso(e, path)).Select(e => e.Method.Method).Distinct().Order(StringComparer.Ordinal)];

    // A literal segment is also a value where the pattern takes any text.
    private static bool IsAlso(ApiEndpoint endpoint, string path)
    {
        var (one, other) = (endpoint.Pattern.Split('/'), path.Split('/'));
        return one.Length == other.Length && one.Zip(other).All(p => p.First == p.Second || (p.First.StartsWith('{') && !p.First.Contains(':', StringComparison.Ordinal))
            || (p.First.Contains(":guid", StringComparison.Ordinal) && Guid.TryParse(p.Second, out _)));
    }

    private async Task CallAsync(
        TestClient client, HttpMethod method, string path, int? status, string? kind, string allow = "", string name = "", object? body = null,
        long? version = 1, Guid? key = null, Action<HttpRequestMessage>? change = null)
    {
        var changes = method != HttpMethod.Get && method != HttpMethod.Head && method != HttpMethod.Options && method != HttpMethod.Trace;
        using var response = await client.SendAsync(
            method, path, body ?? (changes ? new { } : null), changes ? version : null, changes ? key ?? Guid.CreateVersion7() : null, r =>
            {
                r.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br, zstd");
                change?.Invoke(r);
            });
        calls++;
        var what = $"{method} {path} {name}";
        if (status is not null && (int)response.StatusCode != status) wrong.Add($"{what}: {(int)response.StatusCode} instead of {status}");
        else wrong.AddRange(HeaderTable.Wrong(response, kind ?? KindOf(response, name), what, allow));
    }

    private static string KindOf(HttpResponseMessage response, string name) => (int)response.StatusCode switch
    {
        200 or 204 when OtherAnswers.TryGetValue(name, out var other) => other,
        // Asking the client for the length would write it among the headers.
        200 when response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var length) && length.ToString() == "0" => "done",
        200 => "data",
        204 => "empty",
        >= 400 and < 500 => "problem",
        var other => $"{other}",
    };

    private void Finish(int atLeast)
    {
        calls.ShouldBeGreaterThanOrEqualTo(atLeast);
        wrong.ShouldBeEmpty(string.Join('\n', wrong.Take(20)));
    }
}
