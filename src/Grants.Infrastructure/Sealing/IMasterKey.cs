namespace Grants.Infrastructure.Sealing;

/// <summary>Provides the key-encryption keys: one, and two while one takes the other's place. File and environment today; the seam where a key management service would go.</summary>
/// <remarks>Which of them wraps new keys is written in the key store, so that every process changes over at the same moment.</remarks>
public interface IMasterKey
{
    /// <summary>Ids of all keys, as they were read last; each is the first bytes of the key's hash and stands beside what it wraps.</summary>
    IReadOnlyList<string> Ids { get; }

    /// <summary>Where they come from, for sentences to the operator.</summary>
    string Source { get; }

    /// <summary>Whether a key is there. One that is not known yet is looked for again where keys come from: rotation may just have added it.</summary>
    bool Holds(string id);

    /// <summary>Wraps 32 key bytes, bound to a context. Throws <see cref="IntegrityException"/> when the key is not there.</summary>
    byte[] Wrap(string id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context);

    /// <summary>Unwraps. Throws <see cref="IntegrityException"/> when the key is not there or the bytes were not wrapped by it in this context.</summary>
    byte[] Unwrap(string id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context);
}
