namespace Grants.Infrastructure.Sealing;

/// <summary>A sealed value has no envelope or does not open. One generic error for all causes; never a fallback to plain text.</summary>
/// <param name="recordId">The record, for the incident; never part of an answer. Null when a key itself did not open.</param>
/// <param name="field">Logical name of the value.</param>
public sealed class IntegrityException(Guid? recordId = null, string? field = null) : Exception("A sealed value did not open.")
{
    /// <summary>The record whose value it is.</summary>
    public Guid? RecordId { get; } = recordId;

    /// <summary>Logical name of the value.</summary>
    public string? Field { get; } = field;
}
