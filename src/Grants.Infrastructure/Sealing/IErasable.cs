namespace Grants.Infrastructure.Sealing;

/// <summary>A sealed record that can be erased alone: its values lie under a key of its own, and erasing is destroying that key.</summary>
/// <remarks>Marks what belongs to one person (security.md, Tier A: "key per record where records are erased alone"). All other records lie under their organisation's key.</remarks>
public interface IErasable : ISealedRecord
{
    /// <summary>The record with which this one is erased: itself, or the person it belongs to.</summary>
    Guid ErasedWith { get; }
}
