using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grants.Identity.Domain.Signing;

/// <summary>What is decided, as one line of canonical JSON: members sorted, no blanks, numbers without fractions.</summary>
/// <param name="Act">Neutral code.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Json">The line.</param>
internal sealed record ActContent(string Act, Guid RecordId, string Json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly byte[] Purpose = "grants/decision/1"u8.ToArray();

    public byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Json));

    /// <summary>Of an act by a person on a record.</summary>
    public static ActContent Of(string act, Guid recordId, Guid userId, object content)
    {
        var whole = new JsonObject
        {
            ["act"] = act,
            ["recordId"] = recordId,
            ["by"] = userId,
            ["content"] = JsonSerializer.SerializeToNode(content, Options),
        };
        return new ActContent(act, recordId, Sorted(whole)!.ToJsonString());
    }

    /// <summary>What an authenticator signs: bound to this purpose, this moment and this content, and to nothing else.</summary>
    public static byte[] ChallengeOf(ReadOnlySpan<byte> nonce, DateTime issuedAt, ReadOnlySpan<byte> contentHash)
    {
        Span<byte> at = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(at, MillisecondsOf(issuedAt));
        return SHA256.HashData([.. Purpose, .. nonce, .. at, .. contentHash]);
    }

    // Databases keep instants with different precision; milliseconds survive all of them.
    private static long MillisecondsOf(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
