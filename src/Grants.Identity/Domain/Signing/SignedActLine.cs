namespace Grants.Identity.Domain.Signing;

/// <summary>One signed decision as it stands in an exported file; bytes are base64url.</summary>
internal sealed record SignedActLine(
    Guid Id, string Act, Guid RecordId, Guid UserId, DateTime At, string Factor, long ConfirmedAtMs, string Content, string ContentHash,
    string? Nonce = null, string? PublicKey = null, string? AuthenticatorData = null, string? ClientDataJson = null, string? Signature = null);
