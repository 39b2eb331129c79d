using System.Net;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Sends a whole file in one piece.</summary>
internal static class FileSender
{
    /// <summary>Answers the id of the kept file.</summary>
    public static async Task<string> SendFileAsync(this TestClient client, string record, byte[] content, bool mayIdentify = false, string name = "IMG_4711.jpg")
    {
        var id = (string)(await client.PostAsync(record + "/files", new { name, size = content.Length }))["id"]!;
        var piece = new ByteArrayContent(content) { Headers = { ContentType = new("application/offset+octet-stream") } };
        using (var sent = await client.SendAsync(HttpMethod.Patch, $"/api/uploads/{id}", piece, change: r => r.Headers.Add("Upload-Offset", "0"))) sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var done = await client.SendAsync(HttpMethod.Post, $"/api/uploads/{id}/finish", new { mayIdentify }, key: Guid.CreateVersion7());
        done.StatusCode.ShouldBe(HttpStatusCode.OK, await done.Content.ReadAsStringAsync());
        return id;
    }

    /// <summary>Ids of the files that a person is shown on a record; empty where there is no such record for them.</summary>
    public static async Task<List<string>> FilesOfAsync(this TestClient client, string record)
    {
        using var answer = await client.GetAsync(record + "/files");
        if (answer.StatusCode is HttpStatusCode.NotFound) return [];
        return [.. System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["items"]!.AsArray().Select(f => (string)f!["id"]!)];
    }

    public static async Task<HttpStatusCode> StatusOfAsync(this TestClient client, string file)
    {
        using var answer = await client.GetAsync("/api/files/" + file);
        return answer.StatusCode;
    }

    public static async Task<(HttpStatusCode Status, string Body)> SetPrivacyAsync(this TestClient client, string file, bool isPrivate, bool mayIdentify = false)
    {
        using var answer = await client.SendAsync(HttpMethod.Put, $"/api/files/{file}/privacy", new { isPrivate, mayIdentify });
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
