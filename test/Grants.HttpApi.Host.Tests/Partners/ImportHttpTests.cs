using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Partners;

/// <summary>A file whose name and content do not agree is refused before anything of it is taken.</summary>
[Collection(SharedHost.Name)]
public sealed class ImportHttpTests(SharedHost shared)
{
    private static readonly byte[] Table = Encoding.UTF8.GetBytes(
        "code,name,governorates,rural,community_led,federal_authority,federal_number,federal_start,federal_expiry\nP-801,Name,Baghdad,no,yes,Office,N-1,2024-01-01,2028-12-31");

    private static readonly (string Name, byte[] Content, bool IsTaken)[] Files =
    [
        ("partners.csv", Table, true),
        ("PARTNERS.CSV", Table, true),
        ("شركاء.csv", Table, true),
        ("partners.xlsx", Table, false),
        ("partners.csv.exe", Table, false),
        ("partners", Table, false),
        ("csv", Table, false),
        ("partners.csv", [0x50, 0x4B, 3, 4, 20, 0, 0, 0], false), // A zip, as a spreadsheet is.
        ("partners.csv", "%PDF-1.7\n1 0 obj"u8.ToArray(), false),
        ("partners.csv", "MZ\u0090\0\u0003\0\0\0"u8.ToArray(), false),
        ("partners.csv", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], false),
        ("partners.csv", "<html><script>1</script></html>"u8.ToArray(), false),
    ];

    [Fact]
    public async Task Name_and_content_must_both_be_those_of_a_table()
    {
        using var officer = await shared.Host.CreateClient().SignInAsync("po-1");
        foreach (var (name, content, isTaken) in Files)
        {
            using var answer = await SendAsync(officer, "/api/partners/import/check", name, content);
            var text = await answer.Content.ReadAsStringAsync();
            var canImport = answer.IsSuccessStatusCode && JsonNode.Parse(text)!["canImport"]!.GetValue<bool>();
            canImport.ShouldBe(isTaken, $"{name} ({content.Length} bytes): {text}");
            if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) continue;

            foreach (var path in new[] { "/api/partners/import/check", "/api/partners/import" })
            {
                using var refused = await SendAsync(officer, path, name, content);
                refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
                JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("import.not-csv", name);
            }
        }
    }

    private static Task<HttpResponseMessage> SendAsync(TestClient client, string path, string name, byte[] content)
    {
        var part = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        return client.SendAsync(HttpMethod.Post, path, new MultipartFormDataContent { { part, "file", name } }, key: Guid.CreateVersion7());
    }
}
