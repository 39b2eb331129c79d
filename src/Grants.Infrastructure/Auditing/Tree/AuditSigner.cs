using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>The key that signs checkpoints. Made once, with the first; afterwards a missing file is a lost one.</summary>
internal sealed class AuditSigner(IOptions<AuditOptions> options, IOptions<SealingOptions> sealing) : IDisposable
{
    private readonly Lock turn = new();
    private ECDsa? key;

    /// <summary>Where the key lies.</summary>
    public string KeyPath => options.Value.SigningKeyPath(sealing.Value);

    /// <summary>Where checkpoints are appended to.</summary>
    public string FilePath => options.Value.CheckpointPath(sealing.Value);

    /// <summary>Public half, PEM: what an auditor needs and nothing secret.</summary>
    public string PublicKey => Key().ExportSubjectPublicKeyInfoPem();

    /// <summary>Makes the key when this is a new log; refuses, with a sentence, when it was there and is not any more.</summary>
    /// <param name="isNew">True while nothing was ever signed.</param>
    public void Ensure(bool isNew)
    {
        if (!File.Exists(KeyPath) && isNew && !File.Exists(FilePath)) Create();
        Key();
    }

    public byte[] Sign(byte[] note)
    {
        lock (turn) return Key().SignData(note, HashAlgorithmName.SHA256);
    }

    public void Dispose() => key?.Dispose();

    private ECDsa Key()
    {
        lock (turn)
        {
            if (key is not null) return key;
            if (!File.Exists(KeyPath))
                throw new RefusedToStartException($"The key that signs the log, '{KeyPath}', is missing. Put it back from the backup of the keys; a new one cannot continue what the old one signed.");
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(KeyPath) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
                throw new RefusedToStartException($"The key that signs the log can be read by others. Run: chmod 600 '{KeyPath}'");
            var read = ECDsa.Create();
            read.ImportFromPem(File.ReadAllText(KeyPath));
            return key = read;
        }
    }

    /// <summary>Whole under its name or not at all: a crash leaves no half key.</summary>
    private void Create()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(KeyPath))!);
        var half = KeyPath + ".new";
        File.Delete(half);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, how))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(half, KeyPath, overwrite: false);
    }
}
