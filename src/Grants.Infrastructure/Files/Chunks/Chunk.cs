using System.Buffers.Binary;
using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;

namespace Grants.Infrastructure.Files.Chunks;

/// <summary>
/// One piece of an encrypted file: <c>length and last flag | nonce | ciphertext | tag</c>, AES-256-GCM under a key of the file's own. File, place and
/// last flag are in the additional data (STREAM), so that pieces cannot be dropped, swapped, cut off or moved to another file unseen.
/// </summary>
internal static class Chunk
{
    /// <summary>Most plain bytes of one chunk.</summary>
    public const int Size = 64 * 1024;

    public const int HeaderSize = sizeof(uint);
    public const int KeySize = 32;
    private const byte FormatVersion = 1;
    private const int NonceSize = 12;
    public const int TagSize = 16;
    private const uint LastBit = 0x8000_0000;
    private const int AdditionalSize = 1 + 16 + sizeof(long) + sizeof(uint);

    /// <summary>Bytes on disk of a chunk of so many plain bytes.</summary>
    public static int SealedSize(int plain) => HeaderSize + NonceSize + plain + TagSize;

    public static void Seal(AesGcm aes, ChunkPlace place, ReadOnlySpan<byte> plain, Span<byte> output)
    {
        var header = (uint)plain.Length | (place.IsLast ? LastBit : 0);
        BinaryPrimitives.WriteUInt32BigEndian(output, header);
        var nonce = output.Slice(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> additional = stackalloc byte[AdditionalSize];
        Bind(additional, place, header);
        aes.Encrypt(nonce, plain, output.Slice(HeaderSize + NonceSize, plain.Length), output.Slice(HeaderSize + NonceSize + plain.Length, TagSize), additional);
    }

    /// <summary>Length and last flag; null when these bytes cannot begin a chunk.</summary>
    public static (int Length, bool IsLast)? ReadHeader(ReadOnlySpan<byte> bytes)
    {
        var header = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var length = header & ~LastBit;
        return length > Size ? null : ((int)length, (header & LastBit) != 0);
    }

    /// <exception cref="IntegrityException">These are not the bytes that were written at this place of this file.</exception>
    public static void Open(AesGcm aes, ChunkPlace place, ReadOnlySpan<byte> record, Span<byte> plain)
    {
        Span<byte> additional = stackalloc byte[AdditionalSize];
        Bind(additional, place, BinaryPrimitives.ReadUInt32BigEndian(record));
        try
        {
            aes.Decrypt(record.Slice(HeaderSize, NonceSize), record.Slice(HeaderSize + NonceSize, plain.Length), record.Slice(HeaderSize + NonceSize + plain.Length, TagSize), plain, additional);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new IntegrityException();
        }
    }

    private static void Bind(Span<byte> additional, ChunkPlace place, uint header)
    {
        additional[0] = FormatVersion;
        place.FileId.TryWriteBytes(additional.Slice(1, 16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(additional[17..], place.Index);
        BinaryPrimitives.WriteUInt32BigEndian(additional[25..], header);
    }
}

/// <summary>Where a chunk belongs.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Index">From 0.</param>
/// <param name="IsLast">Nothing follows.</param>
internal readonly record struct ChunkPlace(Guid FileId, long Index, bool IsLast);
