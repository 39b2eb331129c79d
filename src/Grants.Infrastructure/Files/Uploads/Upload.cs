using Grants.Infrastructure.Sealing;

namespace Grants.Infrastructure.Files.Uploads;

/// <summary>A file on its way. How far it came is what lies in its file, not here.</summary>
internal sealed class Upload : ISealedRecord
{
    public required Guid Id { get; init; }

    /// <summary>Who sends it; nobody else sees it.</summary>
    public required Guid UserId { get; init; }

    public required Guid OrganisationId { get; init; }

    public Guid KeyOwnerId => OrganisationId;

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>Bytes it will have.</summary>
    public required long Size { get; init; }

    public required string Blob { get; init; }

    public Sealed<byte[]>? Key { get; init; }

    public Sealed<string>? Name { get; init; }

    public required DateTime ExpiresAt { get; init; }
}
