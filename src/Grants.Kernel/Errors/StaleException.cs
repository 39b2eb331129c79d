namespace Grants.Kernel.Errors;

/// <summary>The record changed since the caller read it. Answers 412 with what changed.</summary>
/// <param name="recordId">The record, so that the answer can say who changed it and when.</param>
/// <param name="inner">How the database noticed, if it did.</param>
public sealed class StaleException(Guid recordId, Exception? inner = null) : BusinessException(CommonErrors.Stale, inner)
{
    /// <summary>The record that changed.</summary>
    public Guid RecordId { get; } = recordId;
}
