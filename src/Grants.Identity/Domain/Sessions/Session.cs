using Grants.Kernel.Entities;

namespace Grants.Identity.Domain.Sessions;

/// <summary>One sign-in on one device. The cookie holds only the secret whose hash is here.</summary>
internal sealed class Session : Entity
{
    private Session()
    {
    }

    /// <summary>SHA-256 of the 256-bit secret in the cookie.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public Guid UserId { get; private set; }

    /// <summary>The account's stamp when the session began.</summary>
    public Guid Stamp { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static Session Begin(byte[] tokenHash, Guid userId, Guid stamp, DateTime at) => new()
    {
        TokenHash = tokenHash,
        UserId = userId,
        Stamp = stamp,
        CreatedAt = at,
        LastSeenAt = at,
    };

    /// <summary>Over now; a second time changes nothing.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}
