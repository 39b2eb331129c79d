using System.Diagnostics;
using System.Security.Cryptography;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Backups;

/// <summary>Where the backups of a host go, and the program that makes them.</summary>
internal sealed class BackupPlace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string?> own;
    private readonly string checkpoints = "";

    public BackupPlace(HostFixture host)
        : this(host.Folder, host.Settings) => checkpoints = host.App.Services.GetRequiredService<AuditSigner>().FilePath;

    public BackupPlace(string folder, IReadOnlyDictionary<string, string?> settings)
    {
        (this.folder, own) = (folder, settings);
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(PrivateKey, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PublicKey, key.ExportSubjectPublicKeyInfoPem());
    }

    public string Data => Path.Combine(folder, "backup-data");

    public string Keys => Path.Combine(folder, "backup-keys");

    public string PrivateKey => Path.Combine(folder, "private.pem");

    public string PublicKey => Path.Combine(folder, "public.pem");

    /// <summary>What was signed so far; waits for the first.</summary>
    public async Task<string> CheckpointsAsync()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(100))
        {
            if (File.Exists(checkpoints) && await File.ReadAllTextAsync(checkpoints) is { Length: > 0 } signed && signed.EndsWith('\n')) return signed;
        }

        throw new TimeoutException("Nothing was signed.");
    }

    public async Task<string> RunAsync(string verb, string[]? words = null, TestDatabase? on = null, bool refused = false)
    {
        var settings = new Dictionary<string, string?>(on?.Settings ?? own)
        {
            ["Backup:PublicKey"] = PublicKey,
            ["Backup:DataFolder"] = Data,
            ["Backup:KeysFolder"] = Keys,
        };
        var ended = await HostProgram.RunAsync([verb, .. words ?? []], settings);
        (ended.Code != 0).ShouldBe(refused, ended.Said);
        ended.Said.ShouldNotContain("   at Grants.");
        return ended.Said;
    }
}
