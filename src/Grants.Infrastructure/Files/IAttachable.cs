namespace Grants.Infrastructure.Files;

/// <summary>A module's answer to who may see and add the files of one of its records. One for each kind of record.</summary>
public interface IAttachable
{
    /// <summary>Kind of record, e.g. <c>report</c>; fixed for ever, it is kept with each file.</summary>
    string Kind { get; }

    /// <summary>What the caller may do with the files of a record; null when the record is not there for them.</summary>
    Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken);
}

/// <summary>A record that files can hang on, as the present caller sees it.</summary>
/// <param name="OrganisationId">Whose key seals the files; only this organisation and staff have them in scope.</param>
/// <param name="MayAdd">Whether the caller may add files now, and take their own side's away.</param>
public sealed record AttachPlace(Guid OrganisationId, bool MayAdd);
