namespace Grants.Identity.Domain.Factors;

/// <summary>What a pending proof may be used for; never for anything else.</summary>
internal enum ProofPurpose
{
    /// <summary>The password was right; the second factor is asked for.</summary>
    SecondFactor,

    /// <summary>A passkey is asked for, alone or as second factor.</summary>
    PasskeySignIn,

    /// <summary>A new passkey is being made.</summary>
    PasskeyEnrolment,

    /// <summary>A signed-in person confirms that it is them.</summary>
    Confirmation,

    /// <summary>A person signs one decision.</summary>
    Decision,
}

/// <summary>A step that was begun and must be ended within minutes, by the same browser, once.</summary>
internal sealed class PendingProof
{
    private PendingProof()
    {
    }

    /// <summary>SHA-256 of the 256-bit secret that the browser holds.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public ProofPurpose Purpose { get; private set; }

    /// <summary>Null when a passkey will tell who it is.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>The session it belongs to; null before there is one.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>SHA-256 of the device cookie; null once there is a session.</summary>
    public byte[]? DeviceHash { get; private set; }

    /// <summary>What the passkey handler must find again: the challenge.</summary>
    public string? State { get; private set; }

    /// <summary>For a decision: random bytes and the hash of what is decided.</summary>
    public byte[]? Nonce { get; private set; }

    public byte[]? ContentHash { get; private set; }

    /// <summary>The language chosen with the password.</summary>
    public string? Language { get; private set; }

    public DateTime IssuedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public static PendingProof Begin(byte[] tokenHash, ProofPurpose purpose, DateTime at) => new()
    {
        TokenHash = tokenHash,
        Purpose = purpose,
        IssuedAt = at,
        ExpiresAt = at + IdentityConsts.PendingProofAge,
    };

    /// <summary>Before there is a session: whose it is, as far as known, and in which browser.</summary>
    public PendingProof AtEntrance(Guid? userId, byte[] deviceHash, string? language = null)
    {
        (UserId, DeviceHash, Language) = (userId, deviceHash, language);
        return this;
    }

    /// <summary>Within a session.</summary>
    public PendingProof Within(Guid userId, Guid sessionId)
    {
        (UserId, SessionId) = (userId, sessionId);
        return this;
    }

    /// <summary>What the passkey handler wants to see again.</summary>
    public PendingProof Remember(string state)
    {
        State = state;
        return this;
    }

    /// <summary>What is decided.</summary>
    public PendingProof Over(byte[] nonce, byte[] contentHash)
    {
        (Nonce, ContentHash) = (nonce, contentHash);
        return this;
    }
}
