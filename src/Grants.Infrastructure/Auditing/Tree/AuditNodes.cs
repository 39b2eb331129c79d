using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>Reads the kept parts of the tree.</summary>
internal sealed class AuditNodes(GrantsDbContext context)
{
    /// <summary>How many entries have a place, and the leaf hash of the last one.</summary>
    public async Task<(long Size, byte[]? Last)> EndAsync(CancellationToken cancellationToken)
    {
        var last = await context.Set<AuditPlace>().AsNoTracking().OrderByDescending(p => p.Index).FirstOrDefaultAsync(cancellationToken);
        return last is null ? (0, null) : (last.Index + 1, last.Hash);
    }

    /// <summary>The hashes of full subtrees, in two statements.</summary>
    public async Task<Dictionary<TreeNode, byte[]>> LoadAsync(IEnumerable<TreeNode> wanted, CancellationToken cancellationToken)
    {
        var all = wanted.ToList();
        var leaves = all.Where(n => n.Level == 0).Select(n => n.Index).ToList();
        var keys = all.Where(n => n.Level > 0).Select(n => n.Key).ToList();
        var found = await context.Set<AuditNode>().AsNoTracking().Where(n => keys.Contains(n.Key)).ToDictionaryAsync(n => TreeNode.FromKey(n.Key), n => n.Hash, cancellationToken);
        if (leaves.Count > 0)
        {
            foreach (var place in await context.Set<AuditPlace>().AsNoTracking().Where(p => leaves.Contains(p.Index)).ToListAsync(cancellationToken))
                found[new TreeNode(0, place.Index)] = place.Hash;
        }

        return found;
    }

    /// <summary>The root of the first so many entries.</summary>
    public async Task<byte[]> RootAsync(long size, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(MerkleTree.Cover(0, size), cancellationToken);
        return MerkleTree.Root(0, size, n => found[n]);
    }

    /// <summary>Proof that an entry is among the first so many.</summary>
    public async Task<IReadOnlyList<byte[]>> ProofAsync(long index, long size, CancellationToken cancellationToken)
    {
        var ranges = MerkleTree.ProofRanges(index, size);
        var found = await LoadAsync(ranges.SelectMany(r => MerkleTree.Cover(r.From, r.To)), cancellationToken);
        return [.. ranges.Select(r => MerkleTree.Root(r.From, r.To, n => found[n]))];
    }
}
