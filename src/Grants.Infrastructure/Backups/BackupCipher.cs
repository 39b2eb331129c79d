using System.Security.Cryptography;
using Grants.Infrastructure.Files.Chunks;
using Grants.Infrastructure.Sealing;
using Microsoft.Win32.SafeHandles;

namespace Grants.Infrastructure.Backups;

/// <summary>
/// A file that only the owner of a private key can read: a key made for it alone by ECDH with a one-time key, then the chunks of
/// <see cref="Chunk"/>. Layout: mark, id, one-time public key, chunks.
/// </summary>
internal static class BackupCipher
{
    private static readonly byte[] Mark = "backup 1\n"u8.ToArray();
    private const int PublicKeySize = 91;
    private static int HeaderSize => Mark.Length + 16 + PublicKeySize;

    /// <summary>Opens a new file; an existing one is never overwritten.</summary>
    public static SealedWriteStream Create(string path, string publicKeyPem)
    {
        using var receiver = ECDiffieHellman.Create();
        receiver.ImportFromPem(publicKeyPem);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var id = Guid.CreateVersion7();
        var sender = once.ExportSubjectPublicKeyInfo();
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, how);
        file.Write([.. Mark, .. id.ToByteArray(bigEndian: true), .. sender]);
        return new SealedWriteStream(file, id, KeyOf(once, receiver.PublicKey, id));
    }

    /// <exception cref="IntegrityException">No backup, of another key, or not as it was written.</exception>
    public static Stream Open(string path, string privateKeyPem)
    {
        var header = new byte[HeaderSize];
        using (var file = File.OpenRead(path))
        {
            if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.AsSpan().StartsWith(Mark)) throw new IntegrityException();
        }

        var id = new Guid(header.AsSpan(Mark.Length, 16), bigEndian: true);
        using var mine = ECDiffieHellman.Create();
        mine.ImportFromPem(privateKeyPem);
        using var sender = ECDiffieHellman.Create();
        sender.ImportSubjectPublicKeyInfo(header.AsSpan(Mark.Length + 16), out _);
        return new SealedReadStream(File.OpenHandle(path), id, KeyOf(mine, sender.PublicKey, id), isWhole: true, HeaderSize);
    }

    private static byte[] KeyOf(ECDiffieHellman own, ECDiffieHellmanPublicKey other, Guid id) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(other), Chunk.KeySize, salt: id.ToByteArray(bigEndian: true), info: Mark);
}
