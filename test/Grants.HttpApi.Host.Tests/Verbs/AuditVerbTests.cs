using System.Security.Cryptography;
using Grants.HttpApi.Host.Tests.Backups;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Verbs;

/// <summary>The log is taken out of a running system and checked by the program itself, where there is nothing but three files.</summary>
public sealed class AuditVerbTests
{
    [Fact]
    public async Task The_log_is_taken_out_and_checked_anywhere_and_the_first_bad_entry_is_named()
    {
        await using var host = await HostFixture.StartAsync("people", settings: ("Audit:CheckpointEvery", "5"));
        using (await host.CreateClient().SignInAsync("admin-1")) await new BackupPlace(host).CheckpointsAsync();
        var folder = Path.Combine(host.Folder, "taken out");

        var taken = await HostProgram.RunAsync(["export-audit", folder], host.Settings);
        taken.Code.ShouldBe(0, taken.Said);
        taken.Output.ShouldMatch(@"^[1-9]\d* entries written to .*taken out\. Check them with: verify-audit");

        var elsewhere = Directory.CreateDirectory(Path.Combine(host.Folder, "elsewhere")).FullName;
        async Task<Ended> VerifyAsync(params string[] words) => await HostProgram.RunAsync(["verify-audit", .. words], folder: elsewhere);
        string[] files = [.. new[] { "entries.jsonl", "checkpoints.jsonl", "public-key.pem" }.Select(f => Path.Combine(folder, f))];
        var whole = await VerifyAsync(files);
        whole.Code.ShouldBe(0, whole.Said);
        whole.Output.ShouldMatch(@"^[1-9]\d* entries are what was signed\. \d+ are newer than the last checkpoint");

        var lines = await File.ReadAllLinesAsync(files[0]);
        foreach (var (bad, fault) in new (string[], string)[]
        {
            ([lines[0], lines[1].Replace("\"act\":\"", "\"act\":\"x", StringComparison.Ordinal), .. lines[2..]], "Entry 1 is not the one that was signed."),
            ([lines[0], .. lines[2..]], "Entry 1 is not the one that was signed."),
            ([lines[0]], "Entry 1 is missing."),
        })
        {
            var edited = Path.Combine(elsewhere, "edited.jsonl");
            await File.WriteAllTextAsync(edited, string.Join('\n', bad) + "\n");
            var found = await VerifyAsync(edited, files[1], files[2]);
            found.Code.ShouldBe(1, found.Said);
            found.Error.Trim().ShouldBe(fault);
            File.Delete(edited);
        }

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var foreign = Path.Combine(host.Folder, "foreign.pem");
        await File.WriteAllTextAsync(foreign, other.ExportSubjectPublicKeyInfoPem());
        var unsigned = await VerifyAsync(files[0], files[1], foreign);
        (unsigned.Code, unsigned.Error.Trim()).ShouldBe((1, "Line 1 of the checkpoint file does not hold; the line before it speaks for 0 entries."));

        foreach (var (words, sentence) in new (string[], string)[]
        {
            ([files[0], files[1], Path.Combine(folder, "nowhere.pem")], "nowhere.pem' is not there"),
            ([files[0], files[1], files[0]], "is no public key"),
            ([files[0], files[1]], "verify-audit ENTRIES CHECKPOINTS PUBLICKEY"),
        })
        {
            var refused = await VerifyAsync(words);
            refused.Code.ShouldBe(2, refused.Said);
            refused.Error.ShouldContain(sentence);
            refused.Said.ShouldNotContain("   at ");
        }

        Directory.EnumerateFileSystemEntries(elsewhere).ShouldBeEmpty("checking makes nothing");
        var onFile = await HostProgram.RunAsync(["export-audit", files[0]], host.Settings);
        (onFile.Code, onFile.Output).ShouldBe((2, ""), onFile.Said);
        onFile.Error.ShouldContain(files[0]);
    }
}
