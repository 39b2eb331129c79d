namespace Grants.Infrastructure.Idempotency;

/// <summary>Says that an intention of a person was carried out, and what it made. Holds no content.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>Key the client made for one intention.</summary>
    public required Guid Key { get; init; }

    /// <summary>The person; another person's key is another key.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name of the endpoint, so that a key cannot be used for something else.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The record made, null for acts on existing records.</summary>
    public Guid? ResultId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
