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

    private const string Suffix = "Index";

    private readonly KeyStore keys;

    internal BlindIndex(KeyStore keys) => this.keys = keys;

    /// <summary>The entry of a value that has nothing to compare, and of one whose key was erased: equal to no entry of another.</summary>
    /// <remarks>Null stands for no value at all, and for one that was saved before its column had an index.</remarks>
    public static byte[] Nothing { get; } = [];

    /// <summary>Name of the property that holds the entries of a sealed property, for queries: <c>EF.Property&lt;byte[]?&gt;(x, BlindIndex.PropertyOf(nameof(X.Mail)))</c>.</summary>
    /// <remarks>Whoever compares two rows leaves out those that hold <see cref="Nothing"/>.</remarks>
    public static string PropertyOf(string sealedProperty) => sealedProperty + Suffix;

    /// <summary>The entry of a value; null for one that has nothing to compare.</summary>
    /// <param name="column">Logical name of the sealed value such as <c>payee.account</c>; fixed for ever, as it names the key.</param>
    /// <param name="value">The value in its compared form.</param>
    public byte[]? Of(string column, Comparable value) =>
        string.IsNullOrEmpty(value.Text) ? null : HMACSHA256.HashData(keys.Named($"index:{column}").Bytes, Encoding.UTF8.GetBytes(value.Text));

    /// <summary>What lies beside a value.</summary>
    internal byte[] Of(SealedProperty property, object value) => Of(property.LogicalName, Comparable.Of(property.Compared!.Value, TextOf(value))) ?? Nothing;

    private static string TextOf(object value) => value as string ?? ((IComparedText)value).ComparedText;
}
