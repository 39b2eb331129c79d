using System.Numerics;
using System.Security.Cryptography;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>A whole subtree: <see cref="Level"/> 0 is a leaf, and it begins at leaf <c>Index · 2^Level</c>.</summary>
/// <param name="Level">Height.</param>
/// <param name="Index">Place among the subtrees of its height.</param>
internal readonly record struct TreeNode(int Level, long Index)
{
    private const int LevelShift = 56;

    /// <summary>One number for both, so that a set of nodes is one condition of a statement.</summary>
    public long Key => ((long)Level << LevelShift) + Index;

    public static TreeNode FromKey(long key) => new((int)(key >> LevelShift), key & ((1L << LevelShift) - 1));
}

/// <summary>The Merkle tree of RFC 6962, section 2.1: nothing but arithmetic and SHA-256.</summary>
/// <remarks>Subtrees that are full never change, so they are kept; every root and proof is put together from a few of them.</remarks>
internal static class MerkleTree
{
    public const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> data) => SHA256.HashData([0x00, .. data]);

    public static byte[] Parent(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([0x01, .. left, .. right]);

    /// <summary>The nodes that are full once leaf number <paramref name="index"/> is there, the leaf first.</summary>
    public static IEnumerable<TreeNode> CompletedBy(long index)
    {
        for (var level = 0; level <= BitOperations.TrailingZeroCount(index + 1); level++) yield return new TreeNode(level, index >> level);
    }

    /// <summary>The full subtrees that make up the leaves from (inclusive) to (exclusive), from left to right. A range must begin as RFC 6962 cuts it.</summary>
    public static IEnumerable<TreeNode> Cover(long from, long to)
    {
        while (from < to)
        {
            var level = BitOperations.Log2((ulong)(to - from));
            yield return new TreeNode(level, from >> level);
            from += 1L << level;
        }
    }

    /// <summary>The root over a range of leaves.</summary>
    /// <param name="from">First leaf.</param>
    /// <param name="to">The leaf behind the last one.</param>
    /// <param name="hash">Hash of a full subtree.</param>
    public static byte[] Root(long from, long to, Func<TreeNode, byte[]> hash) =>
        from == to ? Empty : Cover(from, to).Reverse().Select(hash).Aggregate((right, left) => Parent(left, right));

    /// <summary>Ranges whose roots prove that a leaf is in the tree of a size, the lowest first (RFC 6962, 2.1.1).</summary>
    public static IReadOnlyList<(long From, long To)> ProofRanges(long index, long size)
    {
        var ranges = new List<(long From, long To)>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = from + (1L << BitOperations.Log2((ulong)(to - from - 1)));
            ranges.Add(index < middle ? (middle, to) : (from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }

        ranges.Reverse();
        return ranges;
    }

    /// <summary>True when the proof leads from the leaf to the root (RFC 9162, 2.1.3.2).</summary>
    public static bool Proves(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = Parent(sibling, hash);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = Parent(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && CryptographicOperations.FixedTimeEquals(hash, root);
    }
}
