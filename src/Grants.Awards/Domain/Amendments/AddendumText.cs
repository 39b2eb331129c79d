using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Grants.Awards.Domain.Amendments;

/// <summary>The paper that goes with an agreement after a change: what was, what is. Sealed when stored.</summary>
internal sealed record AddendumText(
    string Language,
    string Title,
    string GrantCode,
    string PartnerCode,
    string Currency,
    int FromVersion,
    int ToVersion,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<AddendumRow> Rows)
{
    // Fixed here: another writer option would change the bytes and with them every stored hash.
    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 over the UTF-8 JSON in the order of the properties, lower-case hex.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Canonical)));
}

/// <summary>One difference, as words and figures.</summary>
internal sealed record AddendumRow(string What, string Before, string After);
