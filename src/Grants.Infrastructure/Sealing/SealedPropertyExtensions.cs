using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Grants.Infrastructure.Sealing;

/// <summary>Maps sealed properties.</summary>
public static class SealedPropertyExtensions
{
    /// <summary>Annotation with the fixed logical name.</summary>
    public const string LogicalNameAnnotation = "Grants:SealedName";

    /// <summary>Annotation with the kind of its blind index.</summary>
    public const string BlindIndexAnnotation = "Grants:BlindIndex";

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

    /// <summary>
    /// Puts a blind index beside a sealed property: a column of its own that is written wherever the value is, by saving itself, so that nobody can
    /// change the one and forget the other.
    /// </summary>
    /// <param name="property">Sealed by <see cref="IsSealed"/> before; a text, or a record that says which text of it is compared.</param>
    /// <param name="kind">Which ways of typing it are one.</param>
    /// <remarks>Rows from before are filled when the system starts. What belongs to a person must be erased with itself (<see cref="IErasable.ErasedWith"/>
    /// is its own id), so that its entries are found again after an old backup was restored.</remarks>
    public static PropertyBuilder<Sealed<T>?> HasBlindIndex<T>(this PropertyBuilder<Sealed<T>?> property, ComparedAs kind)
    {
        if (typeof(T) != typeof(string) && !typeof(IComparedText).IsAssignableFrom(typeof(T)))
            throw new ArgumentException($"{typeof(T).Name} does not say which text is compared.", nameof(property));
        var entity = (IMutableEntityType)property.Metadata.DeclaringType;
        var entries = entity.AddProperty(BlindIndex.PropertyOf(property.Metadata.Name), typeof(byte[]));
        entries.IsNullable = true;
        entries.SetMaxLength(BlindIndex.Size);
        entity.AddIndex(entries);
        property.HasAnnotation(BlindIndexAnnotation, kind.ToString());
        return property;
    }

    private static byte[]? ToBytes<T>(Sealed<T>? value) =>
        value is null ? null : value.Envelope ?? throw new IntegrityException();
}
