using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Content;
using Grants.Infrastructure.Files.Scanning;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Files.Uploads;

/// <summary>Makes a file of an upload: what it is, whether it is harmful, without what it says about its maker, under a key of its own.</summary>
internal sealed class UploadFinish(
    GrantsDbContext db, UploadService uploads, CurrentScope scope, TimeProvider clock, FileStore store, Attachables attachables, IFileScanner scanner,
    RefusedUploads refused, ICodes codes, IAudit audit, IdempotencyScope idempotency, IOptions<FilesOptions> options)
{
    private const string CodePrefix = "F";

    /// <summary>What can be put right by asking again; everything else is the file's own fault and ends its upload.</summary>
    private static readonly HashSet<string> Passing = new([FileErrors.MayIdentify, FileErrors.NotChecked, FileErrors.NotComplete, FileErrors.WrongPlace], StringComparer.Ordinal);

    /// <summary>Finishes. Errors: codes of <see cref="FileErrors"/>.</summary>
    public async Task<CreatedDto> FinishAsync(Guid id, FinishUploadInput input, CancellationToken cancellationToken)
    {
        var upload = await uploads.LoadAsync(id, cancellationToken);
        var place = await attachables.FindToAddAsync(upload.RecordKind, upload.RecordId, cancellationToken);
        try
        {
            var content = await CheckAsync(upload, input, cancellationToken);
            await KeepAsync(upload, place, content, cancellationToken);
        }
        catch (BusinessException e) when (e.Code.StartsWith("file.", StringComparison.Ordinal) && !Passing.Contains(e.Code))
        {
            await refused.ForgetAsync(upload, e.Code, cancellationToken);
            throw;
        }

        store.Delete(upload.Blob);
        return new CreatedDto(upload.Id);
    }

    private async Task<KeptContent> CheckAsync(Upload upload, FinishUploadInput input, CancellationToken cancellationToken)
    {
        ExpectAll(upload);
        await using var source = store.OpenRead(upload.Blob, upload.Id, uploads.KeyOf(upload), isWhole: false);
        var content = ContentCheck.Check(source, new ContentLimits(options.Value.MaxPixels));
        if (content.MayIdentify && !input.MayIdentify) throw new BusinessException(FileErrors.MayIdentify);
        await scanner.ScanAsync(source, cancellationToken);
        return new KeptContent(content.Kind, content.MayIdentify, Write(upload, content, cancellationToken));
    }

    private void ExpectAll(Upload upload)
    {
        using var spool = store.OpenSpool(upload.Blob, upload.Id, uploads.KeyOf(upload)) ?? throw new BusinessException(FileErrors.WrongPlace);
        if (spool.Length != upload.Size) throw new BusinessException(FileErrors.NotComplete);
    }

    private WrittenBlob Write(Upload upload, ICheckedContent content, CancellationToken cancellationToken)
    {
        var (name, key) = (FileStore.NewName(), FileStore.NewKey());
        try
        {
            using var output = store.Create(name, upload.Id, key);
            content.WriteTo(output, cancellationToken);
            var hash = output.Complete();
            return new WrittenBlob(name, key, output.Length, hash);
        }
        catch
        {
            store.Delete(name);
            throw;
        }
    }

    private async Task KeepAsync(Upload upload, AttachPlace place, KeptContent content, CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var code = await codes.NextAsync(CodePrefix, now.Year, cancellationToken);
            var file = StoredFile.Keep(upload, code, content, uploads.NameOf(upload), now, scope.Value.Kind == ScopeKind.Partner);
            if (place.IsShared && !file.MayIdentify) file.Show(place.Donors, mayIdentify: false);
            db.Add(file);
            db.Remove(upload);
            audit.Record("file.added", upload.Id, upload.RecordId);
            idempotency.Remember(upload.Id);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch
        {
            // No row leads to it. When the answer of the database was lost on its way, there may be one: then the file must stay.
            if (!await refused.IsKeptAsync(upload.Id)) store.Delete(content.Blob.Name);
            throw;
        }
    }
}
