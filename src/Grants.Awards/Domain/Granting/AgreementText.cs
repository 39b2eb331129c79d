using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grants.Awards.Domain.Granting;

/// <summary>The agreement as it is shown, printed and hashed: plain headings, paragraphs and one table. Sealed when stored.</summary>
/// <param name="Language">Language it is written in.</param>
/// <param name="Title">Heading of the page.</param>
/// <param name="GrantCode">Code of the grant.</param>
/// <param name="PartnerCode">Code of the partner.</param>
/// <param name="Currency">ISO currency code.</param>
/// <param name="TotalMinor">Sum in minor units.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="Sections">Numbered sections.</param>
/// <param name="Instalments">The table of instalments.</param>
internal sealed record AgreementText(
    string Language,
    string Title,
    string GrantCode,
    string PartnerCode,
    string Currency,
    long TotalMinor,
    DateOnly StartsOn,
    DateOnly EndsOn,
    IReadOnlyList<AgreementSection> Sections,
    IReadOnlyList<AgreementInstalment> Instalments)
{
    /// <summary>Lines of flexible money. Left out of the bytes when there are none, so that the hash of core agreements stays what it was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AgreementLine>? Lines { get; init; }

    // Fixed here and never shared: another writer option would change the bytes and with them every stored hash.
    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 JSON in the order of the properties: the bytes that are hashed.</summary>
    public byte[] CanonicalBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Canonical);

    /// <summary>SHA-256 over <see cref="CanonicalBytes"/>, lower-case hex.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(CanonicalBytes()));
}

/// <summary>One section.</summary>
internal sealed record AgreementSection(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>One row of the table.</summary>
internal sealed record AgreementInstalment(int Number, int Year, DateOnly DueOn, long AmountMinor)
{
    /// <summary>What it waits for besides its date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Conditions { get; init; }
}

/// <summary>One line of flexible money.</summary>
internal sealed record AgreementLine(string Name, long AmountMinor);
