using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Referees over HTTP: what the team does, and what somebody does who has a code and nothing else.</summary>
internal static partial class RefereeSteps
{
    public static object Answers(string knows = "directly", string told = "yes", string urgent = "tonight", string? note = null) => new { knows, told, urgent, note };

    public static Task<JsonNode> RefereesAsync(this TestClient client, Guid id) => client.GetJsonAsync($"/api/desk/items/{id}/referees");

    /// <summary>A code, as it is shown once.</summary>
    public static async Task<string> AskAsync(this TestClient client, Guid id, string? note = null) =>
        (string)(await client.PostAsync($"/api/desk/items/{id}/referees", new { note }))["code"]!;

    public static Task<JsonNode> RecordAsync(this TestClient client, Guid id, object answers) => client.PostAsync($"/api/desk/items/{id}/referees/calls", answers);

    public static async Task<JsonNode> WithdrawAsync(this TestClient client, Guid id)
    {
        var newest = (await client.RefereesAsync(id))["referees"]![0]!;
        return await client.PostAsync($"/api/desk/items/{id}/referees/{newest["id"]}/withdraw", version: (long)newest["version"]!);
    }

    public static async Task<(int Status, string Code)> VerifyAsync(this TestClient client, Guid id, string? reason = null)
    {
        var version = (long)(await client.GetJsonAsync($"/api/desk/items/{id}"))["version"]!;
        using var answer = await client.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/verify", new { reason }, version);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((int)answer.StatusCode, (string?)body["code"] ?? "");
    }

    /// <summary>Somebody who is not signed in.</summary>
    public static async Task<TestClient> StrangerAsync(this HostFixture host)
    {
        var client = host.CreateClient();
        (await client.GetAsync("/api/session")).Dispose();
        return client;
    }

    /// <summary>Everything of the answer but the moment it was given and the number that is another in every answer of the server.</summary>
    public static async Task<(int Status, string All)> AnswerAsync(this TestClient client, string code, Guid? key = null, string told = "yes")
    {
        using var answer = await client.SendAsync(HttpMethod.Post, "/api/answers", new { code, knows = "directly", told, urgent = "tonight" }, key: key ?? Guid.CreateVersion7());
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);
        return ((int)answer.StatusCode, Nonce().Replace($"{string.Join('\n', headers)}\n\n{await answer.Content.ReadAsStringAsync()}", "'nonce'"));
    }

    [GeneratedRegex("'nonce-[^']+'")]
    private static partial Regex Nonce();
}
