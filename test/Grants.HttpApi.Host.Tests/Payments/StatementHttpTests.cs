using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Payments;

/// <summary>Whatever file comes, the answer is a sentence and never a fault of the server; the reconciler reaches statements and nothing that pays.</summary>
[Collection(SharedHost.Name)]
public sealed class StatementHttpTests(SharedHost shared)
{
    private const int TooLarge = (10 * 1024 * 1024) + 1;

    private static readonly (string Name, byte[] Content, string Code)[] Files =
    [
        ("a.xml", "<Document"u8.ToArray(), "statement.xml-broken"),
        ("a.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Document>&a;</Document>"u8.ToArray(), "statement.has-dtd"),
        ("a.csv", "Date,Amount,Currency\n2026-99-01,5,USD"u8.ToArray(), "statement.date-wrong"),
        ("كشف.csv", [0x50, 0x4B, 3, 4, 20, 0, 0, 0], "statement.not-text"),
        ("a.txt", [], "statement.empty"),
    ];

    [Fact]
    public async Task A_bad_file_is_a_sentence_with_its_line_and_is_not_taken()
    {
        using var reconciler = await shared.Host.CreateClient().SignInAsync("re-1");
        foreach (var (name, content, code) in Files)
        {
            using var looked = await SendAsync(reconciler, "/api/statements/check", name, content);
            var report = JsonNode.Parse(await looked.Content.ReadAsStringAsync())!;
            looked.StatusCode.ShouldBe(HttpStatusCode.OK, report.ToJsonString());
            report["problems"]![0]!["code"]!.GetValue<string>().ShouldBe(code);
            await RefusedAsync(reconciler, name, content, "statement.has-problems");
        }

        await RefusedAsync(reconciler, "a.exe", Files[0].Content, "statement.unknown-kind");
        await RefusedAsync(reconciler, "a.csv", Encoding.UTF8.GetBytes(new string('x', TooLarge)), "statement.file-too-large");
    }

    [Fact]
    public async Task The_reconciler_reaches_statements_and_nothing_that_pays()
    {
        using var reconciler = await shared.Host.CreateClient().SignInAsync("re-1");
        using var statements = await reconciler.SendAsync(HttpMethod.Post, "/api/statements/search", JsonNode.Parse("{}"));
        statements.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/api/payment-orders/search"), (HttpMethod.Get, "/api/payables"), (HttpMethod.Post, "/api/payees/search") })
        {
            using var refused = await reconciler.SendAsync(method, path, method == HttpMethod.Post ? JsonNode.Parse("{}") : null);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    private static async Task RefusedAsync(TestClient client, string name, byte[] content, string code)
    {
        using var refused = await SendAsync(client, "/api/statements", name, content);
        var answer = await refused.Content.ReadAsStringAsync();
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, answer);
        JsonNode.Parse(answer)!["code"]!.GetValue<string>().ShouldBe(code, name);
    }

    private static Task<HttpResponseMessage> SendAsync(TestClient client, string path, string name, byte[] content)
    {
        var part = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        return client.SendAsync(HttpMethod.Post, path, new MultipartFormDataContent { { part, "file", name } }, key: Guid.CreateVersion7());
    }
}
