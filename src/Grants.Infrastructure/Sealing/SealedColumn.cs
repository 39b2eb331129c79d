using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Grants.Infrastructure.Sealing;

/// <summary>A column of envelopes, as the database names it; every name already quoted.</summary>
/// <param name="Table">Table with its schema.</param>
/// <param name="Column">Column of envelopes.</param>
/// <param name="Id">Column of the record's id.</param>
/// <param name="LogicalName">Fixed name in the additional data.</param>
/// <param name="Index">Its blind index; null when it has none.</param>
internal sealed record SealedColumn(string Table, string Column, string Id, string LogicalName, IndexColumn? Index)
{
    /// <summary>All of a model, those of owned records included.</summary>
    public static IReadOnlyList<SealedColumn> Of(IModel model, ISqlGenerationHelper sql) =>
    [
        .. from entity in model.GetEntityTypes()
           let place = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
           where place is not null
           from property in entity.GetProperties()
           let name = property.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)?.Value as string
           where name is not null
           select new SealedColumn(
               sql.DelimitIdentifier(place.Value.Name, place.Value.Schema),
               sql.DelimitIdentifier(property.GetColumnName(place.Value)!),
               sql.DelimitIdentifier(entity.FindProperty(nameof(ISealedRecord.Id))!.GetColumnName(place.Value)!),
               name,
               IndexColumn.Of(entity, property, place.Value, sql)),
    ];
}

/// <summary>A column of entries of a blind index.</summary>
/// <param name="Column">Its name, quoted.</param>
/// <param name="Property">The sealed property beside it.</param>
/// <param name="ValueType">Type of what is sealed there.</param>
/// <param name="IsErasable">Whether single rows are erased.</param>
internal sealed record IndexColumn(string Column, SealedProperty Property, Type ValueType, bool IsErasable)
{
    public static IndexColumn? Of(IEntityType entity, IProperty property, StoreObjectIdentifier place, ISqlGenerationHelper sql)
    {
        if (entity.FindProperty(BlindIndex.PropertyOf(property.Name)) is not { } entries) return null;
        return new IndexColumn(
            sql.DelimitIdentifier(entries.GetColumnName(place)!),
            SealedModel.PropertiesOf(entity.Model, entity.ClrType).Single(p => p.Name == property.Name),
            property.ClrType.GetGenericArguments()[0],
            typeof(IErasable).IsAssignableFrom(entity.ClrType));
    }
}
