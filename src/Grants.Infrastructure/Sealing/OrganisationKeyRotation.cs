using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Sealing;

/// <summary>Gives organisations a new key and seals all their values anew while people work. Ended at any point, the same command again completes it.</summary>
/// <remarks>
/// From the first moment on new values lie under the new key. A value is replaced only as long as it is the very envelope that was read, so a
/// save by a person at the same moment is never lost. The old key stays until no value uses it, and for <see cref="SealingOptions.KeyGraceSeconds"/>
/// longer, because a request that began before may still hold a value or be about to save one.
/// </remarks>
internal sealed class OrganisationKeyRotation(
    GrantsDbContext context, OrganisationKeys organisations, KeyStore keys, IntegrityIncidents incidents, IAudit audit, IOptions<SealingOptions> options)
{
    /// <summary>Act of a finished rotation.</summary>
    public const string Act = "keys.organisation-rotated";

    private const int Batch = 100;

    /// <summary>Everybody who has keys.</summary>
    public IReadOnlyList<Guid> Owners() => organisations.Owners();

    /// <summary>Rotates the keys of these owners and answers how many values did not open; then the old keys stay.</summary>
    public async Task<int> RotateAsync(IReadOnlyCollection<Guid> owners, Action<RotationStep> progress, CancellationToken cancellationToken)
    {
        var old = organisations.Begin(owners);
        var rows = new SealedRows(context);
        var unopened = await PassAsync(rows, old, progress, cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(options.Value.KeyGraceSeconds), cancellationToken);
        for (var before = int.MaxValue; await CountAsync(rows, old, cancellationToken) is var count && count > unopened.Count && count < before; before = count)
            unopened = await PassAsync(rows, old, progress, cancellationToken);
        foreach (var (record, field) in unopened) await incidents.RecordAsync(new IntegrityException(record, field), cancellationToken);
        if (await CountAsync(rows, old, cancellationToken) is var left and > 0) return left;
        organisations.Delete(old.Keys);
        audit.Record(Act, owners);
        await context.SaveChangesAsync(cancellationToken);
        return 0;
    }

    /// <summary>Seals anew what lies under an old key now; answers the values that did not open.</summary>
    private async Task<IReadOnlyList<(Guid Record, string Field)>> PassAsync(SealedRows rows, IReadOnlyDictionary<Guid, KeyRow> old, Action<RotationStep> progress, CancellationToken cancellationToken)
    {
        var found = new List<(SealedColumn Column, object Id)>();
        foreach (var column in rows.Columns) found.AddRange((await rows.FindAsync(column, old.Keys.ToHashSet(), cancellationToken)).Select(id => (column, id)));
        var (done, unopened) = (0, new List<(Guid, string)>());
        foreach (var batch in found.Chunk(Batch))
        {
            await context.InTransactionAsync(
                async () =>
                {
                    foreach (var (column, id) in batch)
                        if (!await ResealAsync(rows, column, id, old, cancellationToken)) unopened.Add((SealedRows.RecordId(id), column.LogicalName));
                },
                cancellationToken);
            progress(new RotationStep(done += batch.Length, found.Count));
        }

        return unopened;
    }

    private static async Task<int> CountAsync(SealedRows rows, IReadOnlyDictionary<Guid, KeyRow> old, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var column in rows.Columns) count += (await rows.FindAsync(column, old.Keys.ToHashSet(), cancellationToken)).Count;
        return count;
    }

    /// <summary>False when the value does not open. A value somebody saved meanwhile is under the new key already, or is found by the next pass.</summary>
    private async Task<bool> ResealAsync(SealedRows rows, SealedColumn column, object id, IReadOnlyDictionary<Guid, KeyRow> old, CancellationToken cancellationToken)
    {
        if (await rows.ReadAsync(column, id, cancellationToken) is not { } envelope
            || Envelope.PeekKeyId(envelope) is not { } by || !old.TryGetValue(by, out var row)) return true;
        var place = new SealedPlace(column.LogicalName, SealedRows.RecordId(id), row.OwnerId);
        if (keys.Find(row.OwnerId, row.Id) is not { } key || !TryOpen(envelope, key, place, out var plain)) return false;
        await rows.ReplaceAsync(column, id, envelope, Envelope.Seal(plain, keys.Current(row.OwnerId, row.Subject), place), cancellationToken);
        return true;
    }

    private static bool TryOpen(byte[] envelope, DataKey key, SealedPlace place, out byte[] plain)
    {
        try
        {
            plain = Envelope.Open(envelope, key, place);
            return true;
        }
        catch (IntegrityException)
        {
            // Counted and said by the caller; its key stays, so that nothing is made worse.
            plain = [];
            return false;
        }
    }
}
