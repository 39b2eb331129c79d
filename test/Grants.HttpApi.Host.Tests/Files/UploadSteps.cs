using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>A file on its way to the report that a person has to write.</summary>
internal sealed class UploadSteps(TestClient person, string report, string at = "/api")
{
    public string Report => report;

    public static async Task<UploadSteps> OnOpenReportAsync(TestClient person)
    {
        var reports = (await person.PostAsync("/api/reports/search", new { grantId = (string?)null, partnerCode = (string?)null, state = (string?)null, next = (string?)null }))["items"]!.AsArray();
        return new UploadSteps(person, "/api/reports/" + reports.First(r => (string)r!["state"]! is "Due" or "Draft")!["id"]);
    }

    public async Task<string> BeginAsync(string name, long size) => at + "/uploads/" + (await person.PostAsync(report + "/files", new { name, size }))["id"];

    public async Task<long> OffsetAsync(string upload)
    {
        // The cut line may still be noticed.
        for (var tries = 0; ; tries++)
        {
            using var answer = await person.GetAsync(upload);
            if (answer.IsSuccessStatusCode) return (long)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["offset"]!;
            tries.ShouldBeLessThan(50);
            await Task.Delay(100);
        }
    }

    public Task<HttpResponseMessage> PieceAsync(string upload, long offset, byte[] bytes) => person.SendAsync(
        HttpMethod.Patch, upload, new ByteArrayContent(bytes) { Headers = { ContentType = new("application/offset+octet-stream") } }, change: r => r.Headers.Add("Upload-Offset", $"{offset}"));

    public Task<HttpResponseMessage> FormAsync(string upload, long offset, byte[] bytes) => person.SendAsync(
        HttpMethod.Patch, upload, new MultipartFormDataContent { { new ByteArrayContent(bytes), "piece", "piece" } }, change: r => r.Headers.Add("Upload-Offset", $"{offset}"));

    public Task<HttpResponseMessage> FinishAsync(string upload, bool mayIdentify = false) =>
        person.SendAsync(HttpMethod.Post, upload + "/finish", new { mayIdentify }, key: Guid.CreateVersion7());

    public async Task<JsonArray> FilesAsync() => (await person.GetJsonAsync(report + "/files"))["items"]!.AsArray();

    /// <summary>From the first piece to the kept file; answers its address.</summary>
    public async Task<string> SendAsync(string name, byte[] content)
    {
        var upload = await BeginAsync(name, content.Length);
        using (var piece = await PieceAsync(upload, 0, content)) await ExpectAsync(piece);
        using (var done = await FinishAsync(upload)) await ExpectAsync(done);
        return upload.Replace("/uploads/", "/files/", StringComparison.Ordinal);
    }

    public static async Task ExpectAsync(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK, string? code = null)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, body);
        if (code is not null) ((string)JsonNode.Parse(body)!["code"]!).ShouldBe(code);
    }
}
