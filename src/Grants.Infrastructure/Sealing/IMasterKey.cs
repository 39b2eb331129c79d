namespace Grants.Infrastructure.Sealing;

/// <summary>Provides the key-encryption key. File and environment today; the seam where a key management service would go.</summary>
public interface IMasterKey
{
    /// <summary>Short id of the key (first bytes of its hash), stored beside what it wraps.</summary>
    string Id { get; }

    /// <summary>Wraps 32 key bytes, bound to a context.</summary>
    byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context);

    /// <summary>Unwraps. Throws <see cref="IntegrityException"/> when the bytes were not wrapped by this key in this context.</summary>
    byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context);
}
