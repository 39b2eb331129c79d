using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Files;

/// <summary>Files of records: listed, read, taken away. Who may is asked of the record each time.</summary>
internal sealed class FileService(
    GrantsDbContext db, CurrentScope scope, Attachables attachables, IVault vault, FileStore store, IAudit audit, IOptions<FilesOptions> options)
{
    private bool IsPartner => scope.Value.Kind == ScopeKind.Partner;

    /// <summary>The files of a record. Their names are opened, which is put on record.</summary>
    public async Task<FilesDto> ListAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        var place = await attachables.FindAsync(kind, recordId, cancellationToken);
        var files = await db.Set<StoredFile>().AsNoTracking().Where(f => f.RecordKind == kind && f.RecordId == recordId).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        files.RemoveAll(f => !Sees(place, f));
        var opened = place.Sight == FileSight.Shared ? null : await vault.OpenManyAsync(files, "file.list", cancellationToken);
        return new FilesDto(
            [.. files.Select(f => new FileDto(
                f.Id, f.Code, opened?.Open(f, f.Name) ?? f.Code, f.Kind.ToString(), f.Size, f.AddedAt, f.IsFromPartner, f.IsPrivate, f.MayIdentify,
                MayRemove(place, f), place.MayHide && !f.IsPrivate, MayShow(place, f) && f.IsPrivate))],
            kind,
            place.MayAdd,
            options.Value.MaxBytes);
    }

    /// <summary>Opens a file to be read. The entry is on record before the first byte is opened; when that fails, nothing is.</summary>
    public async Task<(StoredFile File, Stream Content)> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var (file, _) = await FindAsync(id, cancellationToken);
        var key = await vault.OpenAsync(file, file.Key, "file.read", cancellationToken) ?? throw new IntegrityException();
        return (file, store.OpenRead(file.Blob, file.Id, key, isWhole: true));
    }

    /// <summary>Takes a file away for good. Errors: <c>wrong-state</c> when the record has moved on or the other side added it.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var (file, place) = await FindAsync(id, cancellationToken);
        if (!MayRemove(place, file)) throw new BusinessException(CommonErrors.WrongState);
        db.Remove(file);
        audit.Record("file.removed", file.Id, file.RecordId);
        await db.SaveChangesAsync(cancellationToken);
        store.Delete(file.Blob);
    }

    /// <summary>Keeps a file from donors, or lets them see it. Errors: <c>wrong-state</c> when that is not the caller's to say, <c>file.may-identify</c>.</summary>
    public async Task SetPrivacyAsync(Guid id, FilePrivacyInput input, CancellationToken cancellationToken)
    {
        var (file, place) = await FindAsync(id, cancellationToken);
        if (input.IsPrivate ? !place.MayHide : !MayShow(place, file)) throw new BusinessException(CommonErrors.WrongState);
        if (input.IsPrivate) file.Hide();
        else file.Show(place.Donors, input.MayIdentify);
        audit.Record(input.IsPrivate ? "file.hidden" : "file.shown", file.Id, file.RecordId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<(StoredFile File, AttachPlace Place)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await db.Set<StoredFile>().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        var place = await attachables.FindAsync(file.RecordKind, file.RecordId, cancellationToken);
        return Sees(place, file) ? (file, place) : throw new NotFoundException();
    }

    private bool Sees(AttachPlace place, StoredFile file) => place.Sight switch
    {
        FileSight.All => true,
        FileSight.OwnSide => IsOwn(file),
        _ => !file.IsPrivate,
    };

    private bool IsOwn(StoredFile file) => file.IsFromPartner == IsPartner;

    private bool MayShow(AttachPlace place, StoredFile file) => place.MayShow && IsOwn(file);

    private bool MayRemove(AttachPlace place, StoredFile file) => place.MayAdd && IsOwn(file);
}
