using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Infrastructure.Sealing;

/// <summary>Erases a record by destroying its key: in the database, and in every backup of it, its sealed values are noise from then on.</summary>
/// <remarks>A tombstone in the key store says so for ever; restoring a backup replays the tombstones. Doing it twice changes nothing.</remarks>
public sealed class Erasure
{
    /// <summary>Act in the audit log.</summary>
    public const string Act = "record.erased";

    private readonly GrantsDbContext context;
    private readonly KeyStore keys;
    private readonly IAudit audit;

    internal Erasure(GrantsDbContext context, KeyStore keys, IAudit audit) => (this.context, this.keys, this.audit) = (context, keys, audit);

    /// <summary>Erases what lies under one record's key, and says so in the audit entry of the unit of work, which this saves.</summary>
    /// <param name="id">As <see cref="IErasable.ErasedWith"/> of all of them.</param>
    /// <param name="records">The record and what is erased with it, as loaded by the context.</param>
    /// <param name="cancellationToken">Cancels before the key is destroyed.</param>
    public async Task EraseAsync(Guid id, IReadOnlyCollection<IErasable> records, CancellationToken cancellationToken)
    {
        if (records.Any(r => r.ErasedWith != id)) throw new ArgumentException("Belongs to another record.", nameof(records));
        if (!keys.IsErased(id)) await TakeFromOrganisationAsync(records, cancellationToken);
        keys.Erase(id);
        foreach (var record in records) ForgetWhatItEquals(record);
        audit.Record(Act, id);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>All records that were ever erased; for those who erase again what an old backup brought back.</summary>
    public IReadOnlyCollection<Guid> Erased() => keys.Erased();

    /// <summary>The blind index goes too: whoever held its keys could still ask whether it was a certain mail.</summary>
    private void ForgetWhatItEquals(IErasable record)
    {
        foreach (var property in SealedModel.PropertiesOf(context.Model, record.GetType()).Where(p => p.Compared is not null && p.Read(record) is not null))
        {
            var entries = context.Entry(record).Property<byte[]?>(BlindIndex.PropertyOf(property.Name));
            if (entries.CurrentValue is not { Length: 0 }) entries.CurrentValue = BlindIndex.Nothing;
        }
    }

    /// <summary>Values from before records had keys lie under the organisation's, which stays: they are sealed by the record's key first, to be erased with it.</summary>
    private async Task TakeFromOrganisationAsync(IReadOnlyCollection<IErasable> records, CancellationToken cancellationToken)
    {
        var rows = new SealedRows(context);
        foreach (var record in records)
        {
            foreach (var property in SealedModel.PropertiesOf(context.Model, record.GetType()))
            {
                if (property.Read(record) is not ISealed { Envelope: { } envelope }) continue;
                var key = keys.Find(record.KeyOwnerId, Envelope.KeyIdOf(envelope)) ?? throw new IntegrityException(record.Id, property.LogicalName);
                var own = keys.Current(record.KeyOwnerId, record.ErasedWith.ToString());
                if (keys.IsOf(record.ErasedWith, key.Id)) continue;
                var place = new SealedPlace(property.LogicalName, record.Id, record.KeyOwnerId);
                var next = Envelope.Seal(Envelope.Open(envelope, key, place), own, place);
                if (!await rows.ReplaceByRecordAsync(rows.Columns.Single(c => c.LogicalName == property.LogicalName), record.Id, envelope, next, cancellationToken))
                    throw new Kernel.Errors.StaleException(record.Id);
            }
        }
    }
}
