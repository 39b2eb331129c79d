using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Infrastructure.Files;
using Grants.Tests.Support;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Issue 4: no plain text of a file reaches the disk at any time. Shown by every call with which the program writes.</summary>
public sealed class TraceTests(ITestOutputHelper output)
{
    private const string Sentinel = "tracesentinel-8834 نووسین";
    private const string Mark = "tracesentinel-8834";

    [StraceFact]
    public async Task Nothing_the_program_writes_while_files_come_in_is_readable()
    {
        var database = await SeededDatabases.CopyAsync("full", DatabaseProvider.Sqlite);
        var trace = new WriteTrace(database.Folder);
        var control = Path.Combine(database.Folder, "control");
        await using var host = await HostProcess.StartAsync(database, "full", under: trace.Under(Sentinel, control));
        using var lead = await new TestClient(host.Address, "en").SignInAsync("p017-lead");
        var steps = await UploadSteps.OnOpenReportAsync(lead);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentinel + "\n", 100_000)));
        text.Length.ShouldBeGreaterThan(3_000_000);
        await steps.SendAsync(Sentinel + ".txt", text);
        await steps.SendAsync(Sentinel + ".jpg", Pictures.Jpeg(withMetadata: true));
        var refused = await steps.BeginAsync(Sentinel + ".html", text.Length);
        using (var piece = await steps.FormAsync(refused, 0, [.. "<html>"u8, .. text[6..]])) await UploadSteps.ExpectAsync(piece);
        using (var end = await steps.FinishAsync(refused)) await UploadSteps.ExpectAsync(end, System.Net.HttpStatusCode.BadRequest, "file.kind-not-taken");
        (await host.StopAsync()).ShouldBe(0);

        byte[][] marks = [.. new[] { Mark, Pictures.Camera, Pictures.Serial }.SelectMany(m => new[] { Encoding.UTF8.GetBytes(m), Encoding.Unicode.GetBytes(m) })];
        var (written, found) = (new SortedDictionary<string, (int Calls, long Bytes)>(StringComparer.Ordinal), new List<string>());
        foreach (var (target, bytes) in trace.Writes())
        {
            var kind = Kind(target, database.Folder);
            var (calls, sum) = written.GetValueOrDefault(kind);
            written[kind] = (calls + 1, sum + bytes.Length);
            if (marks.Any(m => bytes.AsSpan().IndexOf(m) >= 0)) found.Add(target);
        }

        foreach (var (kind, (calls, sum)) in written) output.WriteLine($"{kind}: {calls} calls, {sum:N0} bytes");
        written["data/files"].Bytes.ShouldBeGreaterThan(3 * 3_000_000, "the upload, the kept file and the refused one were seen");
        found.ShouldBe([control], "the text the traced program wrote in plain, and nothing else");

        // What is written without a call that shows it: SQLite's index of its log, which holds page numbers.
        trace.Unseen().Where(t => !t.StartsWith("/memfd:", StringComparison.Ordinal) && !t.EndsWith("-shm", StringComparison.Ordinal)).Distinct().ShouldBeEmpty();
    }

    /// <summary>Where it went, short enough to be read.</summary>
    private static string Kind(string target, string folder)
    {
        if (target.StartsWith("/proc/", StringComparison.Ordinal)) return "/proc (names of threads)";
        if (!target.StartsWith(folder, StringComparison.Ordinal)) return target.Split(':')[0];
        var inside = Path.GetRelativePath(folder, target);
        return inside.StartsWith("data/files", StringComparison.Ordinal) ? "data/files" : inside;
    }
}
