namespace Grants.Identity.Domain.Factors;

/// <summary>How a person proved who they are, beyond the password.</summary>
internal enum FactorKind
{
    /// <summary>Not at all yet: such a session may only set a factor up.</summary>
    None,

    /// <summary>A six-digit code of an authenticator app (RFC 6238).</summary>
    Totp,

    /// <summary>One of the ten codes kept on paper.</summary>
    Recovery,

    /// <summary>A passkey with user verification (WebAuthn).</summary>
    Passkey,
}
