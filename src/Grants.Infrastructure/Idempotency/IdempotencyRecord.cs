namespace Grants.Infrastructure.Idempotency;

/// <summary>Says that an intention of a person was carried out, and what it made. Holds no content.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>Key the client made for one intention.</summary>
    public required Guid Key { get; init; }

    /// <summary>The person; another person's key is another key.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name of the endpoint, for those who look.</summary>
    public required string Endpoint { get; init; }

    /// <summary><see cref="Idempotency.Fingerprint"/> of the request, so that a key cannot be used for another record or with other words.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The record made, null for acts on existing records.</summary>
    public Guid? ResultId { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Says what the request made.</summary>
    public void Made(Guid? resultId) => ResultId = resultId;
}
