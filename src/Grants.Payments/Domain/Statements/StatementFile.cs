using System.IO.Compression;
using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Payments.Domain.Statements;

/// <summary>The file a statement came in, kept whole and sealed: what the bank said, whatever was read of it.</summary>
internal sealed class StatementFile : AggregateRoot, ISealedRecord
{
    private StatementFile()
    {
    }

    public StatementFile(byte[] content, Reading.StatementKind kind, DateTime at)
    {
        Kind = kind;
        Size = content.Length;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Content = Sealed.Of(Packed(content));
        AddedAt = at;
    }

    public Reading.StatementKind Kind { get; private set; }

    public int Size { get; private set; }

    /// <summary>Of the file as it came, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid KeyOwnerId => Guid.Empty;

    /// <summary>Compressed before it is sealed: statements are mostly repetition.</summary>
    public Sealed<byte[]>? Content { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>The bytes as they came.</summary>
    public static byte[] Unpacked(byte[] packed)
    {
        using var plain = new MemoryStream();
        using (var unzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)) unzip.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(content);
        return packed.ToArray();
    }
}
