using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>
/// Gives entries their place, so that those who write them need not wait for each other. Of two at once one fails on the place that the other has
/// taken, and goes on at its next turn.
/// </summary>
internal sealed class AuditSequencer(GrantsDbContext context, AuditNodes nodes, AuditCheckpoints checkpoints) : IScheduledWork
{
    private const int Batch = 500;

    public static string Name => "audit-tree";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await PlaceAsync(cancellationToken) == Batch)
        {
            // More may wait.
        }

        await checkpoints.RunAsync(cancellationToken);
    }

    private async Task<int> PlaceAsync(CancellationToken cancellationToken)
    {
        var ids = await context.Set<AuditWaiting>().OrderBy(w => w.EntryId).Take(Batch).Select(w => w.EntryId).ToListAsync(cancellationToken);
        if (ids.Count == 0) return 0;
        var entries = await context.Set<AuditEntry>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
        if (entries.Count < ids.Count) throw new InvalidOperationException("An entry of the log that waited for its place is gone.");
        await context.InTransactionAsync(
            async () =>
            {
                var (index, before) = await nodes.EndAsync(cancellationToken);
                var known = await nodes.LoadAsync(MerkleTree.Cover(0, index), cancellationToken);
                var (places, grown) = (new List<AuditPlace>(), new List<AuditNode>());
                foreach (var entry in entries.OrderBy(e => e.At).ThenBy(e => e.Id))
                {
                    before = MerkleTree.Leaf(AuditLine.Of(index, before, entry));
                    places.Add(new AuditPlace { Index = index, EntryId = entry.Id, Hash = before });
                    grown.AddRange(Complete(known, index++, before));
                }

                await context.AppendAsync(places, cancellationToken);
                await context.AppendAsync(grown, cancellationToken);
                await context.Set<AuditWaiting>().Where(w => ids.Contains(w.EntryId)).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);
        return ids.Count;
    }

    private static IEnumerable<AuditNode> Complete(Dictionary<TreeNode, byte[]> known, long index, byte[] leaf)
    {
        foreach (var node in MerkleTree.CompletedBy(index))
        {
            known[node] = node.Level == 0 ? leaf : MerkleTree.Parent(known[new(node.Level - 1, node.Index * 2)], known[new(node.Level - 1, (node.Index * 2) + 1)]);
            if (node.Level > 0) yield return new AuditNode { Key = node.Key, Hash = known[node] };
        }
    }
}
