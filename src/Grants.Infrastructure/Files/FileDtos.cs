namespace Grants.Infrastructure.Files;

/// <summary>The files of one record.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Kind">Kind of the record, e.g. <c>report</c>: it decides who sees them.</param>
/// <param name="MayAdd">Whether the reader may add one now.</param>
/// <param name="MaxBytes">Largest file in bytes.</param>
internal sealed record FilesDto(IReadOnlyList<FileDto> Items, string Kind, bool MayAdd, long MaxBytes);

/// <summary>One file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Neutral code, also its name when it is saved.</param>
/// <param name="Name">The name its sender gave it; its code for donors.</param>
/// <param name="Kind">By content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="IsFromPartner">Added by the partner's side.</param>
/// <param name="IsPrivate">Not shown to donors.</param>
/// <param name="MayIdentify">It may say who made it and where.</param>
/// <param name="MayRemove">Whether the reader may take it away.</param>
/// <param name="MayHide">Whether the reader may keep it from donors now.</param>
/// <param name="MayShow">Whether the reader may let donors see it now.</param>
internal sealed record FileDto(
    Guid Id,
    string Code,
    string Name,
    string Kind,
    long Size,
    DateTime AddedAt,
    bool IsFromPartner,
    bool IsPrivate,
    bool MayIdentify,
    bool MayRemove,
    bool MayHide,
    bool MayShow);

/// <summary>Whether donors see a file.</summary>
/// <param name="IsPrivate">True: never.</param>
/// <param name="MayIdentify">The person agreed that donors see a file which may say who made it.</param>
internal sealed record FilePrivacyInput(bool IsPrivate, bool MayIdentify = false);

/// <summary>A file that somebody wants to send.</summary>
/// <param name="Name">As its sender knows it.</param>
/// <param name="Size">Bytes.</param>
internal sealed record BeginUploadInput(string Name, long Size);

/// <summary>How far a file on its way came.</summary>
/// <param name="Id">The upload.</param>
/// <param name="Size">Bytes it will have.</param>
/// <param name="Offset">Bytes that are here.</param>
internal sealed record UploadDto(Guid Id, long Size, long Offset);

/// <summary>All of a file is here.</summary>
/// <param name="MayIdentify">The person agreed that it may say who made it.</param>
internal sealed record FinishUploadInput(bool MayIdentify = false);
