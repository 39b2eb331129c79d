namespace Grants.Infrastructure.Sealing;

/// <summary>The only way to read sealed values. Writes and commits the audit entry first; if it cannot, nothing is opened.</summary>
public interface IVault
{
    /// <summary>Opens one value.</summary>
    /// <param name="record">The record as loaded by the database context.</param>
    /// <param name="value">One of its sealed properties; null answers the default.</param>
    /// <param name="purpose">Why, as a short code such as <c>proposal.read</c>; goes into the audit log.</param>
    /// <param name="cancellationToken">Cancels before the entry is written.</param>
    /// <exception cref="InvalidOperationException">Called inside a write transaction.</exception>
    /// <exception cref="IntegrityException">The value has no envelope or does not open.</exception>
    Task<T?> OpenAsync<T>(ISealedRecord record, Sealed<T>? value, string purpose, CancellationToken cancellationToken);

    /// <summary>Records the reading of several records in one audit entry, then opens their values one by one without further entries.</summary>
    /// <param name="records">All records of which something will be opened.</param>
    /// <param name="purpose">Why, as a short code.</param>
    /// <param name="cancellationToken">Cancels before the entry is written.</param>
    Task<IOpenedVault> OpenManyAsync(IReadOnlyCollection<ISealedRecord> records, string purpose, CancellationToken cancellationToken);
}

/// <summary>Opens values of the records that were named when it was made.</summary>
public interface IOpenedVault
{
    /// <summary>Opens one value. Refuses records that were not named.</summary>
    T? Open<T>(ISealedRecord record, Sealed<T>? value);
}
