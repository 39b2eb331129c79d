namespace Grants.Infrastructure.Auditing;

/// <summary>One act or one reading. Append-only; no personal data, so erasing a person leaves the log whole.</summary>
public sealed class AuditEntry
{
    /// <summary>Act of every reading of sealed values.</summary>
    public const string ReadAct = "sealed.read";

    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account, null for the system and for people not signed in.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Roles at that moment, comma separated; <c>system</c> for the system.</summary>
    public required string ActorRoles { get; init; }

    /// <summary>Neutral code, past tense.</summary>
    public required string Act { get; init; }

    /// <summary>Purpose of a reading, or the reasons for steps of the system.</summary>
    public string? Purpose { get; init; }

    /// <summary>The records it is about.</summary>
    public IReadOnlyList<AuditRecord> Records => records;

    private readonly List<AuditRecord> records = [];

    internal void About(IEnumerable<AuditRecord> about) => records.AddRange(about.DistinctBy(r => r.RecordId));
}

/// <summary>A record an entry is about.</summary>
public sealed class AuditRecord
{
    /// <summary>Id of the record.</summary>
    public Guid RecordId { get; init; }

    /// <summary>Of a reading: the organisation or donor whose key seals it, so that it can see who has read its data.</summary>
    public Guid? OwnerId { get; init; }
}
