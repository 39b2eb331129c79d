using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text.Json;

namespace Grants.Identity.Domain.Signing;

/// <summary>
/// Checks what a passkey signed, with nothing but the record itself: no network, no database, and none of the code that took the signature
/// (WebAuthn level 3, section 7.2; COSE keys, RFC 9053).
/// </summary>
internal static class SignatureCheck
{
    /// <summary>ECDSA on P-256 with SHA-256: phones, security keys.</summary>
    public const int Es256 = -7;

    /// <summary>RSA PKCS#1 with SHA-256: some computers.</summary>
    public const int Rs256 = -257;

    private const int DomainHashLength = 32;
    private const byte Present = 0x01, Verified = 0x04;

    /// <summary>True for the kinds of keys that can be checked here; no other kind is taken at enrolment.</summary>
    public static bool Knows(int algorithm) => algorithm is Es256 or Rs256;

    /// <summary>Why the signature does not hold, as a word for the operator; null when it holds.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> challenge, Assertion assertion)
    {
        if (ClientFaultOf(challenge, assertion.ClientDataJson) is { } fault) return fault;
        if (assertion.AuthenticatorData.Length < DomainHashLength + 5) return "authenticator-data";
        if ((assertion.AuthenticatorData[DomainHashLength] & (Present | Verified)) != (Present | Verified)) return "user-not-verified";
        byte[] data = [.. assertion.AuthenticatorData, .. SHA256.HashData(assertion.ClientDataJson)];
        try
        {
            return Holds(assertion.PublicKey, data, assertion.Signature) ? null : "signature";
        }
        catch (Exception e) when (e is CryptographicException or CborContentException or InvalidOperationException or OverflowException)
        {
            return "key";
        }
    }

    private static string? ClientFaultOf(ReadOnlySpan<byte> challenge, byte[] clientDataJson)
    {
        try
        {
            var client = JsonElement.Parse(clientDataJson);
            if (client.GetProperty("type").GetString() != "webauthn.get") return "type";
            return client.GetProperty("challenge").GetString() == Base64Url.EncodeToString(challenge) ? null : "challenge";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "client-data";
        }
    }

    private static bool Holds(byte[] cose, byte[] data, byte[] signature)
    {
        var (algorithm, parts) = Read(cose);
        if (algorithm == Es256)
        {
            using var key = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = parts.GetValueOrDefault(-2), Y = parts.GetValueOrDefault(-3) },
            });
            return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }

        if (algorithm != Rs256) return false;
        using var rsa = RSA.Create(new RSAParameters { Modulus = parts.GetValueOrDefault(-1), Exponent = parts.GetValueOrDefault(-2) });
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>A COSE key: the algorithm, and its byte strings by label.</summary>
    private static (int Algorithm, Dictionary<int, byte[]> Parts) Read(byte[] cose)
    {
        var reader = new CborReader(cose);
        var (algorithm, parts) = (0, new Dictionary<int, byte[]>());
        for (var left = reader.ReadStartMap(); left is > 0; left--)
        {
            var label = reader.ReadInt32();
            if (reader.PeekState() == CborReaderState.ByteString) parts[label] = reader.ReadByteString();
            else if (label == 3) algorithm = reader.ReadInt32();
            else reader.SkipValue();
        }

        return (algorithm, parts);
    }
}
