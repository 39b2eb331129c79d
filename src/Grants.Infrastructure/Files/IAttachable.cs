namespace Grants.Infrastructure.Files;

/// <summary>A module's answer to who may see and add the files of one of its records. One for each kind of record.</summary>
public interface IAttachable
{
    /// <summary>Kind of record, e.g. <c>report</c>; fixed for ever, it is kept with each file.</summary>
    string Kind { get; }

    /// <summary>What the caller may do with the files of a record; null when the record is not there for them.</summary>
    Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken);
}
