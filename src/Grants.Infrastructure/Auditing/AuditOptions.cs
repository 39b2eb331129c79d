using Grants.Infrastructure.Sealing;

namespace Grants.Infrastructure.Auditing;

/// <summary>Section <c>Audit</c> of the configuration.</summary>
public sealed class AuditOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Audit";

    /// <summary>The private key that signs checkpoints (PEM, ECDSA P-256, mode 0600). Empty: <c>audit-signing.pem</c> beside <c>Sealing:KeyStore</c>.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Where signed checkpoints are appended to. Empty: <c>audit-checkpoints.jsonl</c> beside <c>Sealing:KeyStore</c>. Best a disk that this machine can only append to.</summary>
    public string CheckpointFile { get; set; } = "";

    /// <summary>Entries after which a checkpoint is signed.</summary>
    public int CheckpointEvery { get; set; } = 100;

    /// <summary>Time after which one is signed although there are fewer.</summary>
    public TimeSpan CheckpointAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Sealed records that one account may open within an hour before administrators and auditors are told.</summary>
    public int UnusualRecords { get; set; } = 200;

    /// <summary>Organisations and donors whose sealed records one account may open within an hour before they are told.</summary>
    public int UnusualOwners { get; set; } = 10;

    /// <summary>Where the signing key lies, whether it is named or not.</summary>
    internal string SigningKeyPath(SealingOptions sealing) => SigningKey.Length > 0 ? SigningKey : Beside(sealing, "audit-signing.pem");

    /// <summary>Where checkpoints are appended to, whether it is named or not.</summary>
    internal string CheckpointPath(SealingOptions sealing) => CheckpointFile.Length > 0 ? CheckpointFile : Beside(sealing, "audit-checkpoints.jsonl");

    private static string Beside(SealingOptions sealing, string name) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sealing.KeyStore))!, name);
}
