using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Grants.Infrastructure.Sealing;

/// <summary>Which properties of an entity are sealed, read once per model.</summary>
internal static class SealedModel
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, IReadOnlyList<SealedProperty>>> Cache = [];

    public static IReadOnlyList<SealedProperty> PropertiesOf(IModel model, Type type) =>
        Cache.GetValue(model, static m => m.GetEntityTypes()
                .GroupBy(e => e.ClrType)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<SealedProperty>)[.. g.SelectMany(Read)]))
            .GetValueOrDefault(type) ?? [];

    private static IEnumerable<SealedProperty> Read(IEntityType entity) =>
        from property in entity.GetProperties()
        let name = property.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)?.Value as string
        where name is not null
        select new SealedProperty(name, property.Name, record => property.PropertyInfo!.GetValue(record), ComparedAs(property));

    private static ComparedAs? ComparedAs(IReadOnlyProperty property) =>
        property.FindAnnotation(SealedPropertyExtensions.BlindIndexAnnotation)?.Value is string kind ? Enum.Parse<ComparedAs>(kind) : null;
}

/// <summary>One sealed property.</summary>
/// <param name="LogicalName">Fixed name.</param>
/// <param name="Name">Name in the model.</param>
/// <param name="Read">Reads it from a record.</param>
/// <param name="Compared">As what it is compared; null when it has no blind index.</param>
internal sealed record SealedProperty(string LogicalName, string Name, Func<object, object?> Read, ComparedAs? Compared);
