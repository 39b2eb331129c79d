using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Files.Uploads;

/// <summary>Removes uploads that were not finished in time, and files that a crash left without a row.</summary>
internal sealed class ForgetUploads(GrantsDbContext db, FileStore store, TimeProvider clock) : IScheduledWork
{
    private const int Batch = 500;

    public static string Name => "forget-uploads";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = await db.Set<Upload>().Where(u => u.ExpiresAt <= now).ToListAsync(cancellationToken);
        db.RemoveRange(over);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var upload in over) store.Delete(upload.Blob);
        await ForgetLeftOversAsync(cancellationToken);
    }

    private async Task ForgetLeftOversAsync(CancellationToken cancellationToken)
    {
        // Files have the time of the machine, whatever the application's clock says.
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - FileConsts.UploadLives;
        foreach (var names in store.All().Where(f => f.WrittenAt < before).Select(f => f.Name).Chunk(Batch))
        {
            var known = await db.Set<StoredFile>().Where(f => names.Contains(f.Blob)).Select(f => f.Blob)
                .Union(db.Set<Upload>().Where(u => names.Contains(u.Blob)).Select(u => u.Blob)).ToListAsync(cancellationToken);
            foreach (var name in names.Except(known)) store.Delete(name);
        }
    }
}
