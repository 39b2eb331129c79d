namespace Grants.Infrastructure.Files;

/// <summary>The files of one record.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="MayAdd">Whether the reader may add one now.</param>
/// <param name="MaxBytes">Largest file in bytes.</param>
internal sealed record FilesDto(IReadOnlyList<FileDto> Items, bool MayAdd, long MaxBytes);

/// <summary>One file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Neutral code, also its name when it is saved.</param>
/// <param name="Name">The name its sender gave it.</param>
/// <param name="Kind">By content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="IsFromPartner">Added by the partner's side.</param>
/// <param name="IsPrivate">Not shown to those who pay.</param>
/// <param name="MayRemove">Whether the reader may take it away.</param>
internal sealed record FileDto(Guid Id, string Code, string Name, string Kind, long Size, DateTime AddedAt, bool IsFromPartner, bool IsPrivate, bool MayRemove);

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
