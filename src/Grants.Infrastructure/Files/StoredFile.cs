using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Content;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files;

/// <summary>A file that hangs on one record. Its bytes lie encrypted in the folder of files under a key of its own; here are that key, sealed, and what must be known.</summary>
internal sealed class StoredFile : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private readonly List<FileDonor> donors = [];

    private StoredFile()
    {
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    /// <summary>Kind of the record it hangs on.</summary>
    public string RecordKind { get; private set; } = "";

    public Guid RecordId { get; private set; }

    /// <summary>Neutral code that people see, and its name when it leaves.</summary>
    public string Code { get; private set; } = "";

    /// <summary>By content.</summary>
    public FileKind Kind { get; private set; }

    /// <summary>Plain bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Its file in the folder.</summary>
    public string Blob { get; private set; } = "";

    /// <summary>SHA-256 of that file as it lies there.</summary>
    public byte[] BlobHash { get; private set; } = [];

    public Sealed<byte[]>? Key { get; private set; }

    /// <summary>The name its sender gave it, made harmless; only shown.</summary>
    public Sealed<string>? Name { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Guid AddedBy { get; private set; }

    /// <summary>True when the partner's side added it, false for the team.</summary>
    public bool IsFromPartner { get; private set; }

    /// <summary>True when it is not shown to donors.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>True when it may say who made it and where, and that could not be taken out.</summary>
    public bool MayIdentify { get; private set; }

    /// <summary>Who sees it beside the partner and the team; nobody while it is private.</summary>
    public IReadOnlyList<FileDonor> Donors => donors;

    /// <summary>Keeps a checked file.</summary>
    public static StoredFile Keep(Upload upload, string code, KeptContent content, string name, DateTime at, bool isFromPartner) => new()
    {
        Id = upload.Id,
        OrganisationId = upload.OrganisationId,
        RecordKind = upload.RecordKind,
        RecordId = upload.RecordId,
        Code = code,
        Kind = content.Kind,
        Size = content.Blob.Size,
        Blob = content.Blob.Name,
        BlobHash = content.Blob.Hash,
        Key = Sealed.Of(content.Blob.Key),
        Name = Sealed.Of(name),
        AddedAt = at,
        AddedBy = upload.UserId,
        IsFromPartner = isFromPartner,
        IsPrivate = true,
        MayIdentify = content.MayIdentify,
    };

    /// <summary>Keeps it from donors.</summary>
    public void Hide()
    {
        IsPrivate = true;
        donors.Clear();
    }

    /// <summary>Lets donors see it once they see its record. Errors: <c>file.may-identify</c> when nobody agreed to that of a file which may name people.</summary>
    public void Show(IEnumerable<Guid> to, bool mayIdentify)
    {
        if (MayIdentify && !mayIdentify) throw new BusinessException(FileErrors.MayIdentify);
        IsPrivate = false;
        foreach (var donor in to) GiveTo(donor);
    }

    /// <summary>One more donor sees it. Errors: <c>wrong-state</c> when it is private.</summary>
    public void GiveTo(Guid donorId)
    {
        if (IsPrivate) throw new BusinessException(CommonErrors.WrongState);
        if (donors.All(d => d.DonorId != donorId)) donors.Add(FileDonor.Of(donorId));
    }
}

/// <summary>What was found in an upload, and where it lies now.</summary>
/// <param name="Kind">By content.</param>
/// <param name="MayIdentify">It may say who made it.</param>
/// <param name="Blob">Its file.</param>
internal sealed record KeptContent(FileKind Kind, bool MayIdentify, WrittenBlob Blob);

/// <summary>A file that was just written.</summary>
/// <param name="Name">In the folder.</param>
/// <param name="Key">Its key.</param>
/// <param name="Size">Plain bytes.</param>
/// <param name="Hash">SHA-256 of what lies there.</param>
internal sealed record WrittenBlob(string Name, byte[] Key, long Size, byte[] Hash)
{
    public override string ToString() => "[sealed]";
}
