using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Grants.Infrastructure.Sealing;

/// <summary>A column of envelopes, as the database names it; every name already quoted.</summary>
/// <param name="Table">Table with its schema.</param>
/// <param name="Column">Column of envelopes.</param>
/// <param name="Id">Column of the record's id.</param>
/// <param name="LogicalName">Fixed name in the additional data.</param>
internal sealed record SealedColumn(string Table, string Column, string Id, string LogicalName)
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
               name),
    ];
}
