using System.Text.Json;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Grants.Infrastructure.Sealing;

/// <summary>Seals what is pending while a unit of work is saved, and opens single values for the vault.</summary>
internal sealed class Sealer(KeyStore keys, BlindIndex index)
{
    /// <summary>How values are written before they are sealed.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public void Seal(GrantsDbContext context)
    {
        var changed = context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        var pending = changed.SelectMany(e => e.Properties.Where(p => p.CurrentValue is ISealed { Envelope: null })).ToList();
        if (pending.Count > 0) keys.Refresh();
        foreach (var entry in changed) Index(entry);
        foreach (var property in pending) Seal(property);
    }

    /// <summary>Notices keys that another process changed. Called once before values are opened.</summary>
    public void Refresh() => keys.Refresh();

    public T? Open<T>(ISealedRecord record, SealedPlace place, Sealed<T> value)
    {
        if (record is IErasable { ErasedWith: var id } && keys.IsErased(id)) throw new ErasedException();
        var envelope = value.Envelope ?? throw new IntegrityException();
        var key = keys.Find(place.OwnerId, Envelope.KeyIdOf(envelope)) ?? throw new IntegrityException();
        return JsonSerializer.Deserialize<T>(Envelope.Open(envelope, key, place), Json);
    }

    /// <summary>Writes the blind index of every value that is new and takes it from every value that is gone; what stays sealed keeps its own.</summary>
    private void Index(EntityEntry entry)
    {
        foreach (var property in SealedModel.PropertiesOf(entry.Context.Model, entry.Metadata.ClrType).Where(p => p.Compared is not null))
        {
            var entries = entry.Property(BlindIndex.PropertyOf(property.Name));
            if (entry.Property(property.Name).CurrentValue is not ISealed value) entries.CurrentValue = null;
            else if (value.Envelope is null) entries.CurrentValue = ((IPending)value).Value is { } plain ? index.Of(property, plain) : BlindIndex.Nothing;
        }
    }

    private void Seal(PropertyEntry property)
    {
        var record = RecordOf(property.EntityEntry);
        var place = new SealedPlace(LogicalName(property), record.Id, record.KeyOwnerId);
        var key = keys.Current(place.OwnerId, record is IErasable { ErasedWith: var id } ? id.ToString() : "");
        property.CurrentValue = SealedValue.Seal(property.CurrentValue!, plain => Envelope.Seal(plain, key, place), Json);
    }

    private static string LogicalName(PropertyEntry property) =>
        (string)property.Metadata.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)!.Value!;

    private static ISealedRecord RecordOf(EntityEntry entry) =>
        entry.Entity as ISealedRecord
        ?? throw new InvalidOperationException($"{entry.Metadata.DisplayName()} has sealed values but is no ISealedRecord.");
}
