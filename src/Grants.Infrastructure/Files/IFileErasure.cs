using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Files;

/// <summary>Asked by a module whose record ends: all its files go with it.</summary>
public interface IFileErasure
{
    /// <summary>How many files hang on the record.</summary>
    Task<int> CountAsync(string kind, Guid recordId, CancellationToken cancellationToken);

    /// <summary>Takes all files of the record away, those on their way too. Saved with the caller's own work; call the answer after that, it deletes the bytes.</summary>
    Task<Action> RemoveAllAsync(string kind, Guid recordId, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class FileErasure(GrantsDbContext db, FileStore store) : IFileErasure
{
    public Task<int> CountAsync(string kind, Guid recordId, CancellationToken cancellationToken) => Of(kind, recordId).CountAsync(cancellationToken);

    public async Task<Action> RemoveAllAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        var files = await Of(kind, recordId).ToListAsync(cancellationToken);
        var uploads = await db.Set<Upload>().Where(u => u.RecordKind == kind && u.RecordId == recordId).ToListAsync(cancellationToken);
        db.RemoveRange(files);
        db.RemoveRange(uploads);
        // A crash before that leaves bytes without a key; they are swept like all left-overs.
        return () =>
        {
            foreach (var blob in files.Select(f => f.Blob).Concat(uploads.Select(u => u.Blob))) store.Delete(blob);
        };
    }

    private IQueryable<StoredFile> Of(string kind, Guid recordId) => db.Set<StoredFile>().Where(f => f.RecordKind == kind && f.RecordId == recordId);
}
