using Grants.Identity.Domain.Factors;
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

    /// <summary>The strongest factor shown in this session; with none it may only set one up.</summary>
    public FactorKind Factor { get; private set; }

    /// <summary>When a factor was last shown: decisions need one not older than five minutes.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    public static Session Begin(byte[] tokenHash, Guid userId, Guid stamp, FactorKind factor, DateTime at) => new()
    {
        TokenHash = tokenHash,
        UserId = userId,
        Stamp = stamp,
        CreatedAt = at,
        LastSeenAt = at,
        Factor = factor,
        ConfirmedAt = factor == FactorKind.None ? null : at,
    };

    /// <summary>A factor was shown again, or for the first time.</summary>
    public void Confirm(FactorKind factor, DateTime at)
    {
        if (factor > Factor) Factor = factor;
        ConfirmedAt = at;
    }

    /// <summary>Goes on after its own person changed the account, while all other sessions end.</summary>
    public void Follow(Guid stamp) => Stamp = stamp;

    /// <summary>Over now; a second time changes nothing.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}
