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

    /// <summary>The secret before the present one: an answer that brings a new one can be lost, and others may be under way.</summary>
    public byte[]? FormerTokenHash { get; private set; }

    /// <summary>UTC; from then on the secret before is worth nothing.</summary>
    public DateTime? FormerUntil { get; private set; }

    /// <summary>True when the session did not answer yet under the secret before: then it never does.</summary>
    public bool FormerHeldBack { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>The account's stamp when the session began.</summary>
    public Guid Stamp { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Last key, touch or click; written at most once a minute. What a page asks by itself does not count.</summary>
    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The strongest factor shown in this session; with none it may only set one up.</summary>
    public FactorKind Factor { get; private set; }

    /// <summary>When a factor was last shown: decisions need one not older than five minutes.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Since when it only answers its person's proof that they are back; null while open.</summary>
    public DateTime? LockedAt { get; private set; }

    /// <summary>For the person's own list; nothing else of the browser is kept.</summary>
    public DeviceKind Device { get; private set; }

    /// <summary>True when the person said that nobody else uses this device.</summary>
    public bool IsOwnDevice { get; private set; }

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

    /// <summary>On which device it goes on.</summary>
    public Session On(DeviceKind device, bool isOwn)
    {
        Device = device;
        IsOwnDevice = isOwn;
        return this;
    }

    /// <summary>A factor was shown again, or for the first time; whoever can do that is back.</summary>
    public void Confirm(FactorKind factor, DateTime at)
    {
        if (factor > Factor) Factor = factor;
        ConfirmedAt = at;
        Unlock(at);
    }

    /// <summary>Answers nothing more until <see cref="Unlock"/>; a second time changes nothing.</summary>
    public void Lock(DateTime at) => LockedAt ??= at;

    /// <summary>The person is back.</summary>
    public void Unlock(DateTime at)
    {
        LockedAt = null;
        LastSeenAt = at;
    }

    /// <summary>
    /// Goes on under a new secret because its person has just proved who they are (ASVS 7.2.4). The one before is honoured for a moment, but
    /// never for what the new proof opens.
    /// </summary>
    /// <param name="tokenHash">Of the new secret.</param>
    /// <param name="presented">Of the one the request came with.</param>
    /// <param name="wasHeldBack">True when nothing could be done under it.</param>
    /// <param name="at">UTC.</param>
    public void Renew(byte[] tokenHash, byte[] presented, bool wasHeldBack, DateTime at)
    {
        TokenHash = tokenHash;
        (FormerTokenHash, FormerHeldBack, FormerUntil) = (presented, wasHeldBack, at + IdentityConsts.FormerSecretAge);
    }

    /// <summary>Goes on after its own person changed the account, while all other sessions end.</summary>
    public void Follow(Guid stamp) => Stamp = stamp;

    /// <summary>Over now; a second time changes nothing.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}
