using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Grants.Infrastructure.Sealing;

/// <summary>Maps sealed properties.</summary>
public static class SealedPropertyExtensions
{
    /// <summary>Annotation with the fixed logical name.</summary>
    public const string LogicalNameAnnotation = "Grants:SealedName";

    /// <summary>Stores the envelope only.</summary>
    /// <param name="property">The property.</param>
    /// <param name="logicalName">Fixed for ever, e.g. <c>partner.name</c>: part of the additional data, so it must survive renaming of tables and columns.</param>
    public static PropertyBuilder<Sealed<T>?> IsSealed<T>(this PropertyBuilder<Sealed<T>?> property, string logicalName)
    {
        property.HasConversion(
            new ValueConverter<Sealed<T>?, byte[]?>(v => ToBytes(v), b => b == null ? null : Sealed<T>.FromEnvelope(b)),
            new ValueComparer<Sealed<T>?>((a, b) => ReferenceEquals(a, b), v => v == null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(v), v => v));
        property.HasAnnotation(LogicalNameAnnotation, logicalName);
        return property;
    }

    private static byte[]? ToBytes<T>(Sealed<T>? value) =>
        value is null ? null : value.Envelope ?? throw new IntegrityException();
}
