namespace Grants.Infrastructure.Auditing;

/// <summary>What an auditor takes out of the log: the proof of one entry, or all of it. Codes, ids and hashes only.</summary>
public interface IAuditBook
{
    /// <summary>Where an entry stands in the signed tree; null while it waits for its place, which takes about a second.</summary>
    Task<AuditStanding?> StandingAsync(Guid entryId, CancellationToken cancellationToken);

    /// <summary>Writes all entries that have a place as JSON lines, as <c>verify-audit</c> reads them.</summary>
    Task WriteAsync(Stream to, CancellationToken cancellationToken);
}

/// <summary>An entry's place in the tree.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Line">The leaf: the entry's line in the export.</param>
/// <param name="Hash">Leaf hash, base64.</param>
/// <param name="Before">Leaf hash of the entry before; null for the first.</param>
/// <param name="Checkpoint">The newest signed statement that covers it; null while none does, five minutes at most.</param>
public sealed record AuditStanding(long Index, string Line, string Hash, string? Before, AuditCheckpointProof? Checkpoint);

/// <summary>A signed statement and the way from the leaf to its root.</summary>
/// <param name="Size">Entries it speaks for.</param>
/// <param name="At">UTC.</param>
/// <param name="Root">Root of the tree of that size, base64.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256, base64.</param>
/// <param name="Proof">Inclusion proof of RFC 6962, lowest first, base64.</param>
/// <param name="PublicKey">PEM.</param>
public sealed record AuditCheckpointProof(long Size, DateTime At, string Root, string Signature, IReadOnlyList<string> Proof, string PublicKey);
