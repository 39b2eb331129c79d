using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Content;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>How a file leaves: as something to keep, under a name of ours, on record first.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private const string Papers = "/api/partners/own";
    private HostFixture host = null!;
    private TestClient lead = null!;

    public async Task InitializeAsync()
    {
        host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        lead = await host.CreateClient().SignInAsync("p017-lead");
    }

    public async Task DisposeAsync()
    {
        lead.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_file_of_every_kind_leaves_under_a_neutral_name_and_does_nothing_in_a_browser()
    {
        Dictionary<FileKind, byte[]> files = new()
        {
            [FileKind.Jpeg] = Pictures.Jpeg(),
            [FileKind.Png] = Pictures.Png(),
            [FileKind.WebP] = Pictures.WebP(),
            [FileKind.Pdf] = Documents.Pdf(),
            [FileKind.Word] = Documents.Word(),
            [FileKind.Sheet] = OfficeParts.Sheet(),
            [FileKind.Slides] = OfficeParts.Slides(),
            [FileKind.Text] = Documents.Utf8("plain words"),
            [FileKind.Table] = Documents.Utf8("name,amount\r\na,5\r\n"),
        };
        Enum.GetValues<FileKind>().Except(files.Keys).ShouldBeEmpty("every kind there is");
        foreach (var (kind, content) in files)
        {
            var file = await lead.SendFileAsync(Papers, content, mayIdentify: true, name: "zq-secret-name.html");
            using var download = await lead.GetAsync("/api/files/" + file);
            download.StatusCode.ShouldBe(HttpStatusCode.OK, kind.ToString());
            var headers = download.Headers.Concat(download.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            var name = $"F-\\d{{4}}-\\d{{3,}}\\{kind.Ending()}";
            headers["Content-Disposition"].ShouldMatch($"^attachment; filename={name}; filename\\*=UTF-8''{name}$");
            headers["Content-Type"].ShouldBe(kind.MediaType());
            headers["Content-Security-Policy"].ShouldBe("default-src 'none'; sandbox; frame-ancestors 'none'");
            headers["X-Content-Type-Options"].ShouldBe("nosniff");
            headers["Cache-Control"].ShouldBe("no-store");
            headers["Cross-Origin-Resource-Policy"].ShouldBe("same-origin");
            headers.Values.ShouldNotContain(v => v.Contains("zq-secret", StringComparison.Ordinal));
            (await download.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Nothing_of_a_file_leaves_while_its_reading_cannot_be_put_on_record()
    {
        var file = await lead.SendFileAsync(Papers, Documents.Utf8("zq-words-of-a-file"), mayIdentify: true, name: "zq-name.txt");
        await RunAsync($"ALTER TABLE audit_waiting RENAME TO audit_away");
        foreach (var path in new[] { "/api/files/" + file, Papers + "/files" })
        {
            using var refused = await lead.GetAsync(path);
            var body = await refused.Content.ReadAsStringAsync();
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, body);
            ((string)JsonNode.Parse(body)!["code"]!).ShouldBe("reading-not-recorded");
            body.ShouldNotContain("zq-");
            refused.Content.Headers.ContentDisposition.ShouldBeNull();
        }

        await RunAsync($"ALTER TABLE audit_away RENAME TO audit_waiting");
        using var download = await lead.GetAsync("/api/files/" + file);
        (await download.Content.ReadAsStringAsync()).ShouldBe("zq-words-of-a-file");
    }

    private async Task RunAsync(FormattableString sql)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.ExecuteSqlAsync(sql);
    }
}
