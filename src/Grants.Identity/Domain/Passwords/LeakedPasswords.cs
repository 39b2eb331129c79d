using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Grants.Identity.Domain.Passwords;

/// <summary>
/// Those of the million most common leaked passwords that are long enough for our rule, in <c>leaked-passwords.bin</c>: of each the first eight
/// bytes of the SHA-256 of its folded form, so that nobody's password can be read here. Made from SecLists' list of ten million (top million,
/// MIT licence): lines of fifteen characters and more, lower case, without spaces, hyphens, underscores and dots.
/// </summary>
internal static class LeakedPasswords
{
    private const string List = "Grants.Identity.Domain.Passwords.leaked-passwords.bin";
    private static readonly Lazy<FrozenSet<ulong>> Known = new(Read);

    /// <summary>How many there are.</summary>
    public static int Count => Known.Value.Count;

    /// <summary>True when this text, folded as the list was, leaked.</summary>
    public static bool Has(string folded) => Known.Value.Contains(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(folded))));

    private static FrozenSet<ulong> Read()
    {
        using var stream = typeof(LeakedPasswords).Assembly.GetManifestResourceStream(List) ?? throw new InvalidOperationException("The list of leaked passwords is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.Chunk(sizeof(ulong)).Select(b => BinaryPrimitives.ReadUInt64BigEndian(b)).ToFrozenSet();
    }
}
