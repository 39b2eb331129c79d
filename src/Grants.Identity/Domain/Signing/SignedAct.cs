using Grants.Identity.Domain.Factors;
using Grants.Kernel.Entities;

namespace Grants.Identity.Domain.Signing;

/// <summary>What a person decided, in the words of the server, and the proof that it was them. Saved with the decision, never changed.</summary>
internal sealed class SignedAct : Entity
{
    private SignedAct()
    {
    }

    public string Act { get; private set; } = string.Empty;

    public Guid RecordId { get; private set; }

    public Guid UserId { get; private set; }

    public Guid SessionId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Canonical JSON: ids, codes, amounts and the version, no text of people.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public byte[] ContentHash { get; private set; } = [];

    /// <summary>With which factor; only a passkey leaves a signature.</summary>
    public FactorKind Factor { get; private set; }

    /// <summary>When the factor was shown; for a passkey the moment the challenge was given out.</summary>
    public DateTime ConfirmedAt { get; private set; }

    public byte[]? Nonce { get; private set; }

    public byte[]? PublicKey { get; private set; }

    public byte[]? AuthenticatorData { get; private set; }

    public byte[]? ClientDataJson { get; private set; }

    public byte[]? Signature { get; private set; }

    /// <summary>Confirmed by another factor within the last minutes.</summary>
    public static SignedAct Confirmed(ActContent act, Guid userId, Guid sessionId, FactorKind factor, DateTime confirmedAt, DateTime at) => new()
    {
        Act = act.Act,
        RecordId = act.RecordId,
        UserId = userId,
        SessionId = sessionId,
        At = at,
        Content = act.Json,
        ContentHash = act.Hash,
        Factor = factor,
        ConfirmedAt = confirmedAt,
    };

    /// <summary>Signed by a passkey over the challenge made from the content.</summary>
    public static SignedAct Signed(ActContent act, Guid userId, Guid sessionId, byte[] nonce, DateTime issuedAt, Assertion assertion, DateTime at)
    {
        var signed = Confirmed(act, userId, sessionId, FactorKind.Passkey, issuedAt, at);
        signed.Nonce = nonce;
        signed.PublicKey = assertion.PublicKey;
        signed.AuthenticatorData = assertion.AuthenticatorData;
        signed.ClientDataJson = assertion.ClientDataJson;
        signed.Signature = assertion.Signature;
        return signed;
    }
}

/// <summary>What an authenticator answered, and the key to check it with.</summary>
internal sealed record Assertion(byte[] PublicKey, byte[] AuthenticatorData, byte[] ClientDataJson, byte[] Signature);
