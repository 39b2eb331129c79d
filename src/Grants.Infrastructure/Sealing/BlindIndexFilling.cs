using System.Text.Json;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Infrastructure.Sealing;

/// <summary>
/// Fills the blind indexes of rows from before their column had one, and takes away what an old backup brought back of erased records. Runs whenever
/// the database is brought up to date, before anybody is served; with nothing to do it costs one question per index.
/// </summary>
/// <remarks>May be ended at any moment: it asks what is left to do. An entry is written only beside the very envelope it was made from.</remarks>
internal sealed class BlindIndexFilling(GrantsDbContext context, KeyStore keys, BlindIndex index, IntegrityIncidents incidents, IAudit audit)
{
    /// <summary>Act of having opened values to index them; its records are the owners of the values.</summary>
    public const string Act = "index.filled";

    private const int Batch = 100;
    private readonly SealedRows rows = new(context);

    /// <summary>Answers how many values were found that did not open; they stay without an entry.</summary>
    /// <param name="anew">True writes all entries anew, for when what counts as the same has changed.</param>
    /// <param name="progress">Told after each batch; never when there is nothing to do.</param>
    /// <param name="cancellationToken">Ends between two batches.</param>
    public async Task<int> FillAsync(bool anew, Action<RotationStep> progress, CancellationToken cancellationToken)
    {
        await ClearErasedAsync(cancellationToken);
        var found = new List<(SealedColumn Column, object Id)>();
        foreach (var column in rows.Columns.Where(c => c.Index is not null))
            found.AddRange((anew ? await rows.IdsAsync(column, cancellationToken) : await rows.UnindexedAsync(column, cancellationToken)).Select(id => (column, id)));
        if (found.Count == 0) return 0;
        var (done, unopened, owners) = (0, new List<IntegrityException>(), new HashSet<Guid>());
        foreach (var batch in found.Chunk(Batch))
        {
            await context.InTransactionAsync(
                async () =>
                {
                    foreach (var (column, id) in batch) await FillAsync(column, id, owners, unopened, cancellationToken);
                },
                cancellationToken);
            progress(new RotationStep(done += batch.Length, found.Count));
        }

        foreach (var incident in unopened) await incidents.RecordAsync(incident, cancellationToken);
        audit.Record(Act, owners);
        await context.SaveChangesAsync(cancellationToken);
        return unopened.Count;
    }

    /// <summary>The key of an erased record is gone from every backup; its hash, which still told that two were the same, goes here.</summary>
    private async Task ClearErasedAsync(CancellationToken cancellationToken)
    {
        if (keys.Erased() is not { Count: > 0 } erased) return;
        foreach (var column in rows.Columns.Where(c => c.Index is { IsErasable: true }))
            foreach (var record in erased) await rows.ClearIndexAsync(column, record, cancellationToken);
    }

    private async Task FillAsync(SealedColumn column, object id, HashSet<Guid> owners, List<IntegrityException> unopened, CancellationToken cancellationToken)
    {
        if (await rows.ReadAsync(column, id, cancellationToken) is not { } envelope || keys.IsErased(SealedRows.RecordId(id))) return;
        try
        {
            if (keys.Find(Envelope.KeyIdOf(envelope)) is not var (key, owner)) throw new IntegrityException();
            var plain = Envelope.Open(envelope, key, new SealedPlace(column.LogicalName, SealedRows.RecordId(id), owner));
            var value = JsonSerializer.Deserialize(plain, column.Index!.ValueType, Sealer.Json);
            await rows.IndexAsync(column, id, envelope, value is null ? BlindIndex.Nothing : index.Of(column.Index.Property, value), cancellationToken);
            owners.Add(owner);
        }
        catch (IntegrityException)
        {
            // Said by the caller as an incident, like every value that does not open; the others are filled all the same.
            unopened.Add(new IntegrityException(SealedRows.RecordId(id), column.LogicalName));
        }
    }
}
