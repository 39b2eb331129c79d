using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grants.Tests.Support;

/// <summary>A passkey in memory (ES256) that answers like a browser and can be made to lie.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, HasKey = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string? userHandle;

    public byte[] CredentialId { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The page the browser says it is on.</summary>
    public required string Origin { get; set; }

    /// <summary>The domain the key is for.</summary>
    public string Domain { get; set; } = "localhost";

    /// <summary>False: present, but nobody showed finger or face.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>0: a key that does not count.</summary>
    public uint Count { get; set; }

    /// <summary>The public half as the server keeps it.</summary>
    public byte[] PublicKey => CosePublicKey();

    /// <summary>Answers <c>navigator.credentials.create</c>.</summary>
    public JsonObject Create(JsonNode options)
    {
        userHandle = (string)options["user"]!["id"]!;
        var client = ClientData("webauthn.create", (string)options["challenge"]!);
        var cbor = new CborWriter();
        cbor.WriteStartMap(3);
        cbor.WriteTextString("fmt");
        cbor.WriteTextString("none");
        cbor.WriteTextString("attStmt");
        cbor.WriteStartMap(0);
        cbor.WriteEndMap();
        cbor.WriteTextString("authData");
        cbor.WriteByteString([.. AuthenticatorData(HasKey), .. new byte[16], .. Length(CredentialId), .. CredentialId, .. CosePublicKey()]);
        cbor.WriteEndMap();
        return Whole(new JsonObject { ["clientDataJSON"] = Text(client), ["attestationObject"] = Text(cbor.Encode()), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Answers <c>navigator.credentials.get</c>.</summary>
    public JsonObject Get(JsonNode options) => Sign((string)options["challenge"]!);

    /// <summary>Signs any challenge.</summary>
    public JsonObject Sign(string challenge)
    {
        var client = ClientData("webauthn.get", challenge);
        var data = AuthenticatorData(0);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Whole(new JsonObject { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = userHandle });
    }

    /// <summary>For the header of a decision.</summary>
    public string Confirm(JsonNode confirm) => Text(Encoding.UTF8.GetBytes(
        new JsonObject { ["token"] = confirm["token"]!.DeepClone(), ["credential"] = Get(confirm["options"]!) }.ToJsonString()));

    public void Dispose() => key.Dispose();

    private byte[] ClientData(string type, string challenge) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = false });

    private byte[] AuthenticatorData(byte more)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count > 0 ? Count++ : 0);
        var flags = (byte)(Present | (VerifiesUser ? Verified : 0) | more);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. count];
    }

    private byte[] CosePublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var cbor = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cbor.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            cbor.WriteInt32(label);
            cbor.WriteInt32(value);
        }

        cbor.WriteInt32(-2);
        cbor.WriteByteString(point.X!);
        cbor.WriteInt32(-3);
        cbor.WriteByteString(point.Y!);
        cbor.WriteEndMap();
        return cbor.Encode();
    }

    private JsonObject Whole(JsonObject response) => new()
    {
        ["id"] = Text(CredentialId),
        ["rawId"] = Text(CredentialId),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    };

    private static byte[] Length(byte[] bytes) => [(byte)(bytes.Length >> 8), (byte)bytes.Length];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
