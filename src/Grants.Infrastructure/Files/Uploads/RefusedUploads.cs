using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Files.Uploads;

/// <summary>Forgets what was refused and puts that on record, in a unit of work of its own: that of the request is lost with the refusal.</summary>
internal sealed class RefusedUploads(IServiceScopeFactory scopes, AuditTrail audit, FileStore store)
{
    private const string Reason = "file-upload";

    /// <summary>Nothing of the upload stays but an entry that says why.</summary>
    public async Task ForgetAsync(Upload upload, string code, CancellationToken cancellationToken)
    {
        await using var own = OwnScope();
        var db = own.ServiceProvider.GetRequiredService<GrantsDbContext>();
        if (await db.Set<Upload>().SingleOrDefaultAsync(u => u.Id == upload.Id, cancellationToken) is { } row) db.Remove(row);
        var records = new[] { upload.Id, upload.RecordId }.Select(id => new AuditRecord { RecordId = id });
        AuditTrail.Write(db, audit.Entry(code == FileErrors.Harmful ? "file.harmful-refused" : "file.refused", records, code));
        await db.SaveChangesAsync(cancellationToken);
        store.Delete(upload.Blob);
    }

    /// <summary>Whether a file with this id is there, whatever its own unit of work believes.</summary>
    public async Task<bool> IsKeptAsync(Guid id)
    {
        await using var own = OwnScope();
        return await own.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<StoredFile>().AnyAsync(f => f.Id == id, CancellationToken.None);
    }

    private AsyncServiceScope OwnScope()
    {
        var own = scopes.CreateAsyncScope();
        own.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.System(Reason));
        return own;
    }
}
