using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Infrastructure.Files;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Files over HTTP: sent over a line that is cut, kept without their maker, found by nobody else, nowhere readable on the disk.</summary>
public sealed class FileHttpTests : IAsyncLifetime
{
    private HostFixture host = null!;
    private TestClient lead = null!;
    private UploadSteps steps = null!;

    public async Task InitializeAsync()
    {
        host = await HostFixture.StartAsync("full");
        lead = await host.CreateClient().SignInAsync("p017-lead");
        steps = await UploadSteps.OnOpenReportAsync(lead);
    }

    public async Task DisposeAsync()
    {
        lead.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_photo_survives_a_cut_line_loses_its_place_and_is_nobody_elses()
    {
        var photo = Pictures.Jpeg(withMetadata: true, orientation: 6, extra: Filling());
        var upload = await steps.BeginAsync("IMG/../‮gpj.exe\u0007 ژینا.jpg", photo.Length);
        await CutLine.SendAsync(host, lead, upload, 0, photo[..90_000], promised: photo.Length);
        var offset = await steps.OffsetAsync(upload);
        offset.ShouldBeInRange(1, 90_000, "what came before the line was cut is kept");
        using (var wrong = await steps.PieceAsync(upload, 0, photo[..10])) await UploadSteps.ExpectAsync(wrong, HttpStatusCode.Conflict, "file.wrong-place");
        using (var early = await steps.FinishAsync(upload)) await UploadSteps.ExpectAsync(early, HttpStatusCode.Conflict, "file.not-complete");
        ExpectNowhere(photo);
        using (var piece = await steps.PieceAsync(upload, offset, photo[(int)offset..120_000])) piece.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var more = await steps.FormAsync(upload, 120_000, [.. photo[120_000..], 1])) await UploadSteps.ExpectAsync(more, HttpStatusCode.RequestEntityTooLarge, "file.too-large");
        offset = await steps.OffsetAsync(upload);
        using (var rest = await steps.FormAsync(upload, offset, photo[(int)offset..])) rest.StatusCode.ShouldBe(HttpStatusCode.OK);
        await ExpectNotFoundAsync("p018-lead", upload);
        using (var done = await steps.FinishAsync(upload)) done.StatusCode.ShouldBe(HttpStatusCode.OK, await done.Content.ReadAsStringAsync());

        var file = (await lead.GetJsonAsync(steps.Report + "/files"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)file["name"]!).ShouldBe("gpj.exe ژینا.jpg");
        var address = "/api/files/" + file["id"];
        using var download = await lead.GetAsync(address);
        var content = await download.Content.ReadAsByteArrayAsync();
        content.AsSpan(0, 3).ToArray().ShouldBe([0xFF, 0xD8, 0xFF]);
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Pictures.Camera)).ShouldBe(-1);
        download.Content.Headers.ContentDisposition!.ToString().ShouldMatch("^attachment; filename=F-\\d{4}-\\d{3}\\.jpg; filename\\*=UTF-8''F-\\d{4}-\\d{3}\\.jpg$");
        download.Content.Headers.ContentType!.ToString().ShouldBe("image/jpeg");
        download.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; sandbox; frame-ancestors 'none'");
        download.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        (await PurposesAsync((Guid)file["id"]!)).ShouldContain("file.read");
        ExpectNowhere(photo);
        await ExpectNotFoundAsync("p018-lead", address, steps.Report + "/files");
        await ExpectNotFoundAsync("po-1", address, steps.Report + "/files");
        await ExpectNotFoundAsync("da-1", address);
        using var removed = await lead.SendAsync(HttpMethod.Delete, address);
        removed.StatusCode.ShouldBe(HttpStatusCode.OK);
        Directory.GetFiles(FilesFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_says_why_and_leaves_nothing()
    {
        foreach (var (content, code) in new[] { (Documents.Utf8("<html>"), "file.kind-not-taken"), (Pictures.Jpeg()[..^2], "file.damaged"), (Documents.Word(("word/vbaProject.bin", [1])), "file.active") })
        {
            var upload = await steps.BeginAsync("a.jpg", content.Length);
            using (var piece = await steps.PieceAsync(upload, 0, content)) piece.StatusCode.ShouldBe(HttpStatusCode.OK);
            using (var done = await steps.FinishAsync(upload)) await UploadSteps.ExpectAsync(done, HttpStatusCode.BadRequest, code);
            using var gone = await lead.GetAsync(upload);
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var pdf = await steps.BeginAsync("a.pdf", Documents.Pdf().Length);
        using (var piece = await steps.PieceAsync(pdf, 0, Documents.Pdf())) piece.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var ask = await steps.FinishAsync(pdf)) await UploadSteps.ExpectAsync(ask, HttpStatusCode.BadRequest, "file.may-identify");
        using (var done = await steps.FinishAsync(pdf, mayIdentify: true)) done.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var huge = await lead.SendAsync(HttpMethod.Post, steps.Report + "/files", new { name = "a", size = 26_214_401 }, key: Guid.CreateVersion7())) await UploadSteps.ExpectAsync(huge, HttpStatusCode.RequestEntityTooLarge, "file.too-large");

        var half = await steps.BeginAsync("b.pdf", 100);
        using (var piece = await steps.PieceAsync(half, 0, [1, 2, 3])) piece.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromHours(25));
        await using (var scope = host.App.Services.BeginSystemScope("test"))
            await scope.ServiceProvider.GetRequiredService<ForgetUploads>().RunAsync(default);
        Directory.GetFiles(FilesFolder).ShouldHaveSingleItem("only the kept one; what was begun is forgotten after a day");
    }

    private string FilesFolder => Path.Combine(host.Folder, "data", "files");

    /// <summary>So large that it is more than one chunk.</summary>
    private static byte[][] Filling() => [.. Enumerable.Range(0, 3).Select(i => Pictures.Segment(0xDB, [.. Enumerable.Repeat(new byte[] { 1, (byte)i, 2, 3, 5 }, 10_000).SelectMany(b => b)]))];

    private async Task ExpectNotFoundAsync(string person, params string[] addresses)
    {
        using var other = await host.CreateClient().SignInAsync(person);
        foreach (var address in addresses)
        {
            using var answer = await other.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{person} {address}");
        }
    }

    private async Task<List<string?>> PurposesAsync(Guid file)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<AuditEntry>()
            .Where(e => e.Records.Any(r => r.RecordId == file)).Select(e => e.Purpose).ToListAsync();
    }

    /// <summary>No file of the host holds a piece of the photo or its name; the search finds it where it was put first.</summary>
    private void ExpectNowhere(byte[] photo)
    {
        var planted = Path.Combine(host.Folder, "planted");
        File.WriteAllBytes(planted, photo);
        LeakSearch.FilesWith(host.Folder, Pictures.Camera).ShouldBe([planted]);
        File.Delete(planted);
        foreach (var sentinel in new[] { Pictures.Camera, Pictures.Serial, "ژینا.jpg" }) LeakSearch.FilesWith(host.Folder, sentinel).ShouldBeEmpty(sentinel);
    }
}
