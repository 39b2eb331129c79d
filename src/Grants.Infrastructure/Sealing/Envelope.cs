using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Grants.Infrastructure.Sealing;

/// <summary>The bytes of a sealed value: <c>version | alg | keyId | nonce | ciphertext | tag</c>, AES-256-GCM (security.md, Tier A).</summary>
internal static class Envelope
{
    public const byte FormatVersion = 1;
    public const byte Aes256Gcm = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 2 + 16;

    public static byte[] Seal(ReadOnlySpan<byte> plain, DataKey key, SealedPlace place)
    {
        var envelope = new byte[HeaderSize + NonceSize + plain.Length + TagSize];
        envelope[0] = FormatVersion;
        envelope[1] = Aes256Gcm;
        key.Id.TryWriteBytes(envelope.AsSpan(2, 16), bigEndian: true, out _);
        var nonce = envelope.AsSpan(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, TagSize);
        aes.Encrypt(nonce, plain, envelope.AsSpan(HeaderSize + NonceSize, plain.Length), envelope.AsSpan(^TagSize..), AdditionalData(place, key.Id));
        return envelope;
    }

    /// <summary>How many bytes say by which key a value is sealed.</summary>
    public const int KeyIdEnd = HeaderSize;

    public static Guid KeyIdOf(ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length < HeaderSize + NonceSize + TagSize) throw new IntegrityException();
        return PeekKeyId(envelope) ?? throw new IntegrityException();
    }

    /// <summary>The key a beginning of <see cref="KeyIdEnd"/> bytes names; null when it is no beginning of an envelope.</summary>
    public static Guid? PeekKeyId(ReadOnlySpan<byte> beginning) =>
        beginning.Length < KeyIdEnd || beginning[0] != FormatVersion || beginning[1] != Aes256Gcm ? null : new Guid(beginning.Slice(2, 16), bigEndian: true);

    public static byte[] Open(ReadOnlySpan<byte> envelope, DataKey key, SealedPlace place)
    {
        if (KeyIdOf(envelope) != key.Id) throw new IntegrityException();
        var plain = new byte[envelope.Length - HeaderSize - NonceSize - TagSize];
        using var aes = new AesGcm(key.Bytes, TagSize);
        try
        {
            aes.Decrypt(
                envelope.Slice(HeaderSize, NonceSize),
                envelope.Slice(HeaderSize + NonceSize, plain.Length),
                envelope[^TagSize..],
                plain,
                AdditionalData(place, key.Id));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new IntegrityException();
        }

        return plain;
    }

    /// <summary>Binds a value to its place: moved to another row, column or organisation it does not open.</summary>
    private static byte[] AdditionalData(SealedPlace place, Guid keyId)
    {
        var name = Encoding.UTF8.GetBytes(place.LogicalName);
        var data = new byte[2 + 48 + sizeof(int) + name.Length];
        data[0] = FormatVersion;
        data[1] = Aes256Gcm;
        keyId.TryWriteBytes(data.AsSpan(2, 16), bigEndian: true, out _);
        place.RecordId.TryWriteBytes(data.AsSpan(18, 16), bigEndian: true, out _);
        place.OwnerId.TryWriteBytes(data.AsSpan(34, 16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(50, sizeof(int)), name.Length);
        name.CopyTo(data.AsSpan(54));
        return data;
    }
}

/// <summary>Where a sealed value lies.</summary>
/// <param name="LogicalName">Fixed name of table and column.</param>
/// <param name="RecordId">Row.</param>
/// <param name="OwnerId">Organisation whose key is used.</param>
internal readonly record struct SealedPlace(string LogicalName, Guid RecordId, Guid OwnerId);

/// <summary>A key that seals values, unwrapped: of one organisation, or of one record that is erased alone.</summary>
/// <param name="Id">Its id in the key store.</param>
/// <param name="Bytes">32 bytes.</param>
internal sealed record DataKey(Guid Id, byte[] Bytes)
{
    public override string ToString() => "[sealed]";
}
