using System.Text.Json;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Grants.Infrastructure.Sealing;

/// <summary>Seals what is pending while a unit of work is saved, and opens single values for the vault.</summary>
internal sealed class Sealer(KeyStore keys)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task SealAsync(GrantsDbContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            foreach (var property in entry.Properties.Where(p => p.CurrentValue is ISealed { Envelope: null }).ToList())
                await SealAsync(entry, property, cancellationToken);
        }
    }

    public T? Open<T>(SealedPlace place, Sealed<T> value)
    {
        var envelope = value.Envelope ?? throw new IntegrityException();
        var key = keys.Find(place.OwnerId, Envelope.KeyIdOf(envelope)) ?? throw new IntegrityException();
        return JsonSerializer.Deserialize<T>(Envelope.Open(envelope, key, place), Json);
    }

    private async Task SealAsync(EntityEntry entry, PropertyEntry property, CancellationToken cancellationToken)
    {
        var record = RecordOf(entry);
        var place = new SealedPlace(LogicalName(property), record.Id, record.KeyOwnerId);
        var key = await keys.CurrentAsync(place.OwnerId, cancellationToken);
        property.CurrentValue = SealedValue.Seal(property.CurrentValue!, plain => Envelope.Seal(plain, key, place), Json);
    }

    private static string LogicalName(PropertyEntry property) =>
        (string)property.Metadata.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)!.Value!;

    private static ISealedRecord RecordOf(EntityEntry entry) =>
        entry.Entity as ISealedRecord
        ?? throw new InvalidOperationException($"{entry.Metadata.DisplayName()} has sealed values but is no ISealedRecord.");
}
