using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Chunks;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Files.Uploads;

/// <summary>Takes a file piece by piece over a line that may be cut: begun, added to, taken back. <see cref="UploadFinish"/> makes a file of it.</summary>
internal sealed class UploadService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, FileStore store, Sealer sealer, Attachables attachables, IdempotencyScope idempotency, IOptions<FilesOptions> options)
{
    /// <summary>Begins. Errors: <c>file.too-large</c>, <c>file.empty</c>, <c>file.too-many-open</c>, <c>file.too-many-here</c>, <c>wrong-state</c>.</summary>
    public async Task<CreatedDto> BeginAsync(string kind, Guid recordId, BeginUploadInput input, CancellationToken cancellationToken)
    {
        var place = await attachables.FindToAddAsync(kind, recordId, cancellationToken);
        if (input.Size <= 0) throw new BusinessException(FileErrors.Empty);
        if (input.Size > options.Value.MaxBytes) throw TooLarge();
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<Upload>().CountAsync(u => u.UserId == user.Id && u.ExpiresAt > now, cancellationToken) >= FileConsts.OpenPerPerson)
            throw new BusinessException(FileErrors.TooManyOpen).WithData("max", FileConsts.OpenPerPerson);
        if (await db.Set<StoredFile>().CountAsync(f => f.RecordKind == kind && f.RecordId == recordId, cancellationToken) >= FileConsts.FilesPerRecord)
            throw new BusinessException(FileErrors.TooManyHere).WithData("max", FileConsts.FilesPerRecord);
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            OrganisationId = place.OrganisationId,
            RecordKind = kind,
            RecordId = recordId,
            Size = input.Size,
            Blob = FileStore.NewName(),
            Key = Sealed.Of(FileStore.NewKey()),
            Name = Sealed.Of(FileNames.Clean(input.Name)),
            ExpiresAt = now + FileConsts.UploadLives,
        };
        db.Add(upload);
        idempotency.Remember(upload.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(upload.Id);
    }

    /// <summary>How far it came. Errors: <c>file.wrong-place</c> while a piece is being written.</summary>
    public async Task<UploadDto> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var upload = await LoadAsync(id, cancellationToken);
        using var spool = Open(upload);
        return new UploadDto(upload.Id, upload.Size, spool.Length);
    }

    /// <summary>Adds a piece. When its line is cut, what came of it is kept. Errors: <c>file.wrong-place</c>, <c>file.too-large</c>.</summary>
    public async Task<UploadDto> AppendAsync(Guid id, UploadPiece piece, CancellationToken cancellationToken)
    {
        var upload = await LoadAsync(id, cancellationToken);
        using var spool = Open(upload);
        if (spool.Length != piece.Offset) throw new BusinessException(FileErrors.WrongPlace);
        if (!await spool.AppendAsync(piece.Body, upload.Size, cancellationToken)) throw TooLarge();
        return new UploadDto(upload.Id, upload.Size, spool.Length);
    }

    /// <summary>Takes it back; nothing of it stays.</summary>
    public async Task CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var upload = await LoadAsync(id, cancellationToken);
        db.Remove(upload);
        await db.SaveChangesAsync(cancellationToken);
        store.Delete(upload.Blob);
    }

    /// <summary>The caller's own upload. Errors: <c>not-found</c>.</summary>
    public async Task<Upload> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<Upload>().SingleOrNotFoundAsync(u => u.Id == id && u.UserId == user.Id && u.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Its key. Not through the vault: nobody reads anything, the sender goes on sending.</summary>
    public byte[] KeyOf(Upload upload) => OpenOwn("file-upload.key", upload, upload.Key!)!;

    /// <summary>The name that was given when it began.</summary>
    public string NameOf(Upload upload) => OpenOwn("file-upload.name", upload, upload.Name!)!;

    private T? OpenOwn<T>(string name, Upload upload, Sealed<T> value)
    {
        sealer.Refresh();
        return sealer.Open(upload, new SealedPlace(name, upload.Id, upload.KeyOwnerId), value);
    }

    private Spool Open(Upload upload) => store.OpenSpool(upload.Blob, upload.Id, KeyOf(upload)) ?? throw new BusinessException(FileErrors.WrongPlace);

    private BusinessException TooLarge() => new BusinessException(FileErrors.TooLarge).WithData("max", options.Value.MaxBytes / FileConsts.Megabyte);
}
