using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.Scoping;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Takes the log out, and checks what was taken out without database, network or trust in the server.</summary>
internal static class AuditFiles
{
    private const string Entries = "entries.jsonl";
    private const string Checkpoints = "checkpoints.jsonl";
    private const string PublicKey = "public-key.pem";

    /// <summary>Writes three files into a folder. 1 when there are entries that nobody wrote through the system.</summary>
    public static async Task<int> ExportAsync(IServiceProvider container, string folder)
    {
        if (File.Exists(folder)) return await Refusal.SayAsync($"'{folder}' is a file. Name a folder.");
        await using var scope = container.BeginSystemScope("export-audit");
        Directory.CreateDirectory(folder);
        var signer = scope.ServiceProvider.GetRequiredService<AuditSigner>();

        // The statements first: what is signed meanwhile is then newer in the entries, not missing.
        if (File.Exists(signer.FilePath)) File.Copy(signer.FilePath, Path.Combine(folder, Checkpoints), overwrite: true);
        else await File.WriteAllTextAsync(Path.Combine(folder, Checkpoints), "");
        await File.WriteAllTextAsync(Path.Combine(folder, PublicKey), signer.PublicKey);
        await using var file = File.Create(Path.Combine(folder, Entries));
        var (lines, strangers) = await scope.ServiceProvider.GetRequiredService<AuditExport>().WriteAsync(file, CancellationToken.None);
        Console.WriteLine($"{lines} entries written to {folder}. Check them with: verify-audit {Entries} {Checkpoints} {PublicKey}");
        if (strangers == 0) return 0;
        await Console.Error.WriteLineAsync($"{strangers} entries have no place and wait for none: they were not written by this system.");
        return 1;
    }

    /// <summary>0 when all holds, 1 when something does not, and then the first bad entry is named; 2 when there is nothing to check.</summary>
    public static async Task<int> VerifyAsync(string[] words)
    {
        if (words is not [_, var export, var checkpoints, var publicKey]) return await Refusal.SayAsync("Use: verify-audit ENTRIES CHECKPOINTS PUBLICKEY");
        if (new[] { export, checkpoints }.FirstOrDefault(f => !File.Exists(f)) is { } missing) return await Refusal.SayAsync($"'{missing}' is not there.");
        if (await PemFile.FaultOfPublicAsync(publicKey) is { } fault) return await Refusal.SayAsync(fault);
        await using var entries = File.OpenRead(export);
        using var signed = new StreamReader(checkpoints);
        var report = await AuditVerifier.VerifyAsync(entries, signed, await File.ReadAllTextAsync(publicKey), CancellationToken.None);
        foreach (var restored in report.Restored) Console.WriteLine(restored);
        foreach (var bad in report.Faults) await Console.Error.WriteLineAsync(bad);
        if (report.Faults.Count > 0) return 1;
        Console.WriteLine($"{report.Entries} entries are what was signed. {report.Newer} are newer than the last checkpoint: those could have been cut or changed unseen.");
        return 0;
    }
}
