using System.Numerics;
using System.Security.Cryptography;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>What the checkpoint file says the leaves are, as far as signatures and roots hold.</summary>
internal sealed class SignedLeaves
{
    private readonly List<byte[]> leaves = [];

    /// <summary>Roots of the full subtrees so far, the largest first.</summary>
    private readonly List<byte[]> peaks = [];
    private readonly List<string> restored = [];

    public IReadOnlyList<byte[]> Leaves => leaves;

    public IReadOnlyList<string> Restored => restored;

    /// <summary>The first line that does not hold.</summary>
    public string? Fault { get; private set; }

    public static async Task<SignedLeaves> ReadAsync(TextReader file, string publicKey, CancellationToken cancellationToken)
    {
        var read = new SignedLeaves();
        using var key = ECDsa.Create();
        key.ImportFromPem(publicKey);
        for (var number = 1; await file.ReadLineAsync(cancellationToken) is { } line && read.Fault is null; number++)
        {
            if (!read.Take(CheckpointNote.Parse(line), key)) read.Fault = $"Line {number} of the checkpoint file does not hold; the line before it speaks for {read.leaves.Count} entries.";
        }

        return read;
    }

    private bool Take(CheckpointNote? note, ECDsa key)
    {
        if (note is not { Root: not null, At: not null, Leaves: not null, Signature: not null }) return false;
        if (!key.VerifyData(CheckpointNote.Note(note.Kind, note.Size, note.Root, note.At), note.Signature, HashAlgorithmName.SHA256)) return false;
        if (note.Kind == CheckpointNote.Restored) return GoBack(note);
        if (note.Kind != CheckpointNote.Checkpoint || note.Leaves.Length % MerkleTree.HashSize != 0) return false;
        foreach (var leaf in note.Leaves.Chunk(MerkleTree.HashSize)) Add(leaf);
        return leaves.Count == note.Size && Root().AsSpan().SequenceEqual(note.Root);
    }

    /// <summary>A backup was put back: what it holds must be what was signed before, what came after is lost and said so.</summary>
    private bool GoBack(CheckpointNote note)
    {
        if (note.Size < 0 || note.Size > leaves.Count) return false;
        restored.Add($"{note.At}: a backup with {note.Size} entries was put back; {leaves.Count - note.Size} signed entries after it are lost.");
        var kept = leaves.GetRange(0, (int)note.Size);
        leaves.Clear();
        peaks.Clear();
        foreach (var leaf in kept) Add(leaf);
        return Root().AsSpan().SequenceEqual(note.Root);
    }

    private void Add(byte[] leaf)
    {
        var full = BitOperations.TrailingZeroCount(leaves.Count + 1);
        leaves.Add(leaf);
        var hash = leaf;
        for (; full > 0; full--) hash = MerkleTree.Parent(Pop(), hash);
        peaks.Add(hash);
    }

    private byte[] Pop()
    {
        var last = peaks[^1];
        peaks.RemoveAt(peaks.Count - 1);
        return last;
    }

    private byte[] Root() => peaks.Count == 0 ? MerkleTree.Empty : Enumerable.Reverse(peaks).Aggregate((right, left) => MerkleTree.Parent(left, right));
}
