using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Content;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Infrastructure.Files;

/// <summary>A file that hangs on one record. Its bytes lie encrypted in the folder of files under a key of its own; here are that key, sealed, and what must be known.</summary>
internal sealed class StoredFile : AggregateRoot, IOrganisationScoped, ISealedRecord
{
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

    /// <summary>True when it is not shown to those who pay.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>Keeps a checked file.</summary>
    public static StoredFile Keep(Upload upload, string code, FileKind kind, WrittenBlob blob, string name, DateTime at, bool isFromPartner) => new()
    {
        Id = upload.Id,
        OrganisationId = upload.OrganisationId,
        RecordKind = upload.RecordKind,
        RecordId = upload.RecordId,
        Code = code,
        Kind = kind,
        Size = blob.Size,
        Blob = blob.Name,
        BlobHash = blob.Hash,
        Key = Sealed.Of(blob.Key),
        Name = Sealed.Of(name),
        AddedAt = at,
        AddedBy = upload.UserId,
        IsFromPartner = isFromPartner,
        IsPrivate = true,
    };
}

/// <summary>A file that was just written.</summary>
/// <param name="Name">In the folder.</param>
/// <param name="Key">Its key.</param>
/// <param name="Size">Plain bytes.</param>
/// <param name="Hash">SHA-256 of what lies there.</param>
internal sealed record WrittenBlob(string Name, byte[] Key, long Size, byte[] Hash)
{
    public override string ToString() => "[sealed]";
}
