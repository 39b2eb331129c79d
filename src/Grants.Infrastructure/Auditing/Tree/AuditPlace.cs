namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>An entry's place in the tree, given once by the sequencer.</summary>
internal sealed class AuditPlace
{
    /// <summary>From 0, without gaps.</summary>
    public required long Index { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>Leaf hash of <see cref="AuditLine"/>.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A full subtree above the leaves. Never changes.</summary>
internal sealed class AuditNode
{
    /// <summary><see cref="TreeNode.Key"/>.</summary>
    public required long Key { get; init; }

    /// <summary>Its root.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>An entry that waits for its place. Written with the entry, taken away with its place: the only part of the log that is ever deleted.</summary>
internal sealed class AuditWaiting
{
    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }
}

/// <summary>A signed statement: so many entries, this root.</summary>
internal sealed class AuditCheckpoint
{
    /// <summary>Number of entries it speaks for.</summary>
    public required long Size { get; init; }

    /// <summary>Root of the tree of that size.</summary>
    public required byte[] Root { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>ECDSA P-256 over <see cref="CheckpointNote"/>.</summary>
    public required byte[] Signature { get; init; }
}
