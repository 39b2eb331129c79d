using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Files;

/// <summary>Told by a module whose record is handed to a donor later than its files were added.</summary>
public interface IFileSharing
{
    /// <summary>From now on the donor may see the files of the record that are not private. Saved with the caller's own work.</summary>
    Task GiveAsync(string kind, Guid recordId, Guid donorId, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class FileSharing(GrantsDbContext db) : IFileSharing
{
    public async Task GiveAsync(string kind, Guid recordId, Guid donorId, CancellationToken cancellationToken)
    {
        var files = await db.Set<StoredFile>().Where(f => f.RecordKind == kind && f.RecordId == recordId && !f.IsPrivate).ToListAsync(cancellationToken);
        foreach (var file in files) file.GiveTo(donorId);
    }
}
