using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>Signs the tree and takes what was signed out of the database's reach.</summary>
internal sealed class AuditCheckpoints(GrantsDbContext context, AuditNodes nodes, AuditSigner signer, CheckpointFile file, IOptions<AuditOptions> options, TimeProvider clock)
{
    /// <summary>Signs when it is time, then appends to the file what is not in it: after a crash between the two the next run catches up.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        var (size, _) = await nodes.EndAsync(cancellationToken);
        if (await IsTimeAsync(last, size, cancellationToken)) await SignAsync(size, cancellationToken);
        else if (last is null || file.Covers(last.Size)) return;
        await ExportAsync(cancellationToken);
    }

    /// <summary>The newest signed statement.</summary>
    public Task<AuditCheckpoint?> LastAsync(CancellationToken cancellationToken) =>
        context.Set<AuditCheckpoint>().AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Signs everything that has a place now, whatever the time.</summary>
    public async Task SignAsync(long size, CancellationToken cancellationToken)
    {
        signer.Ensure(isNew: !await context.Set<AuditCheckpoint>().AnyAsync(cancellationToken));
        var at = clock.GetUtcNow().UtcDateTime;
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
        var root = await nodes.RootAsync(size, cancellationToken);
        var note = CheckpointNote.Note(CheckpointNote.Checkpoint, size, root, Moment(at));
        context.Add(new AuditCheckpoint { Size = size, Root = root, At = at, Signature = signer.Sign(note) });
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>After a backup was put back: says in the file, signed, that the log goes on from an earlier size.</summary>
    public async Task GoOnFromBackupAsync(CancellationToken cancellationToken)
    {
        var (size, _) = await nodes.EndAsync(cancellationToken);
        if (!file.IsBeyond(size)) return;
        var root = await nodes.RootAsync(size, cancellationToken);
        var at = Moment(clock.GetUtcNow().UtcDateTime);
        using var end = file.Open();
        end.Append(new CheckpointNote(CheckpointNote.Restored, size, root, at, [], signer.Sign(CheckpointNote.Note(CheckpointNote.Restored, size, root, at))));
    }

    private async Task<bool> IsTimeAsync(AuditCheckpoint? last, long size, CancellationToken cancellationToken)
    {
        var since = size - (last?.Size ?? 0);
        if (since <= 0) return false;
        if (since >= options.Value.CheckpointEvery) return true;
        var first = await context.Set<AuditPlace>().Where(p => p.Index == size - since)
            .Join(context.Set<AuditEntry>(), p => p.EntryId, e => e.Id, (_, e) => e.At).SingleAsync(cancellationToken);
        return clock.GetUtcNow().UtcDateTime - first >= options.Value.CheckpointAfter;
    }

    private async Task ExportAsync(CancellationToken cancellationToken)
    {
        using var end = file.Open();
        var after = end.Size;
        foreach (var checkpoint in await context.Set<AuditCheckpoint>().AsNoTracking().Where(c => c.Size > after).OrderBy(c => c.Size).ToListAsync(cancellationToken))
        {
            var leaves = await context.Set<AuditPlace>().AsNoTracking().Where(p => p.Index >= after && p.Index < checkpoint.Size)
                .OrderBy(p => p.Index).Select(p => p.Hash).ToListAsync(cancellationToken);
            end.Append(new CheckpointNote(CheckpointNote.Checkpoint, checkpoint.Size, checkpoint.Root, Moment(checkpoint.At), [.. leaves.SelectMany(l => l)], checkpoint.Signature));
            after = checkpoint.Size;
        }
    }

    private static string Moment(DateTime at) => at.ToString(AuditLine.MomentFormat, CultureInfo.InvariantCulture);
}
