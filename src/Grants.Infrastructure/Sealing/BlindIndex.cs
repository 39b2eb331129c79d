using System.Security.Cryptography;
using System.Text;

namespace Grants.Infrastructure.Sealing;

/// <summary>Finds sealed values that are the same without opening them: a keyed hash of the compared form, beside the value in a column of its own.</summary>
/// <remarks>Each column has a key of its own in the key store, so equal values in two columns look different, and a copy of the database without
/// the keys answers no guess. Never for governorate, kind or gender: of few values a hash tells all (security.md, Two tiers).</remarks>
public sealed class BlindIndex
{
    /// <summary>Bytes of an entry, for the mapping of its column.</summary>
    public const int Size = HMACSHA256.HashSizeInBytes;

    private readonly KeyStore keys;

    internal BlindIndex(KeyStore keys) => this.keys = keys;

    /// <summary>The entry of a value; null for one that has nothing to compare.</summary>
    /// <param name="column">Logical name of the sealed value such as <c>payee.account</c>; fixed for ever, as it names the key.</param>
    /// <param name="value">The value in its compared form.</param>
    public byte[]? Of(string column, Comparable value) =>
        string.IsNullOrEmpty(value.Text) ? null : HMACSHA256.HashData(keys.Named($"index:{column}").Bytes, Encoding.UTF8.GetBytes(value.Text));
}
