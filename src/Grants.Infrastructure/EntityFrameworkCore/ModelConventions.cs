using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>What holds for every entity of every module: UTC instants, enums as words, versions as concurrency tokens, sealed bytes.</summary>
internal static class ModelConventions
{
    private const int EnumLength = 40;

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
    }

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;

            // Ids are made by the domain before saving; a generated key would make new children look like existing rows.
            foreach (var key in entity.FindPrimaryKey()?.Properties.Where(p => p.ClrType == typeof(Guid)) ?? [])
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;

            foreach (var property in entity.GetProperties().Where(p => typeof(ISealed).IsAssignableFrom(p.ClrType)))
            {
                if (property.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation) is null)
                    throw new InvalidOperationException($"{entity.DisplayName()}.{property.Name} is sealed but has no logical name: call IsSealed().");
            }
        }
    }

    /// <summary>Providers give back Kind Unspecified (SQLite) or demand Utc (PostgreSQL); we only ever mean UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
