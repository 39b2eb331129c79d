using System.Diagnostics;
using System.Net;
using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>The program is killed while a file comes in.</summary>
public sealed class CrashTests
{
    private const string Sentinel = "crashsentinel-6620 ڕووداو";
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentinel + "\n", 60_000)));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_host_killed_in_the_middle_of_an_upload_shows_no_half_and_goes_on_where_it_was()
    {
        var database = await SeededDatabases.CopyAsync("full", DatabaseProvider.Sqlite);
        var first = await HostProcess.StartAsync(database, "full");
        using var lead = await new TestClient(first.Address, "en").SignInAsync("p017-lead");
        var steps = await UploadSteps.OnOpenReportAsync(lead);
        var upload = await steps.BeginAsync(Sentinel + ".txt", Content.Length);
        using (var piece = await steps.PieceAsync(upload, 0, Content[..1_000_000])) await UploadSteps.ExpectAsync(piece);
        var blob = Directory.GetFiles(Path.Combine(database.Folder, "data", "files")).ShouldHaveSingleItem();
        var before = new FileInfo(blob).Length;

        // The second piece is half there, and its first chunks lie on the disk.
        using var line = await CutLine.OpenAsync(first.Address, lead, upload, 1_000_000, Content[1_000_000..1_700_000], Content.Length - 1_000_000);
        for (var watch = Stopwatch.StartNew(); new FileInfo(blob).Length < before + 500_000; await Task.Delay(20)) watch.Elapsed.ShouldBeLessThan(Patience);
        await first.KillAsync();
        ExpectNowhere(database.Folder);

        await using var second = await HostProcess.StartAsync(database, "full", first.Address);
        (await steps.FilesAsync()).ShouldBeEmpty("half a file is no file");
        var offset = await steps.OffsetAsync(upload);
        offset.ShouldBeInRange(1_500_000, 1_700_000, "the person is still signed in, and what lay on the disk is kept");
        using (var early = await steps.FinishAsync(upload)) await UploadSteps.ExpectAsync(early, HttpStatusCode.Conflict, "file.not-complete");
        using (var rest = await steps.PieceAsync(upload, offset, Content[(int)offset..])) await UploadSteps.ExpectAsync(rest);
        using (var done = await steps.FinishAsync(upload)) await UploadSteps.ExpectAsync(done);
        var file = (await steps.FilesAsync()).ShouldHaveSingleItem()!;
        using var download = await lead.GetAsync("/api/files/" + file["id"]);
        (await download.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(Content).ShouldBeTrue("what was sent, before and after");
        ExpectNowhere(database.Folder);
        foreach (var host in new[] { first, second }) host.Said.ShouldNotContain("crashsentinel");
    }

    private static void ExpectNowhere(string folder)
    {
        var planted = Path.Combine(folder, "temp", "planted");
        File.WriteAllBytes(planted, Content);
        LeakSearch.FilesWith(folder, "crashsentinel-6620").ShouldBe([planted]);
        File.Delete(planted);
        LeakSearch.FilesWith(folder, "crashsentinel-6620").ShouldBeEmpty();
    }
}
