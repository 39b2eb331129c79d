using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Identity.Domain.Factors;

/// <summary>An authenticator app of one person. Counts for nothing until one of its codes was typed.</summary>
internal sealed class Authenticator : Entity, IErasable
{
    private Authenticator()
    {
    }

    public Guid UserId { get; private set; }

    public Guid KeyOwnerId { get; private set; }

    public Guid ErasedWith => UserId;

    /// <summary>Base32.</summary>
    public Sealed<string>? Secret { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>When the first code was typed; null while it is being set up.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Highest step ever used: no code counts twice, and no earlier one after it.</summary>
    public long LastUsedStep { get; private set; }

    public static Authenticator Begin(Guid userId, Guid keyOwnerId, byte[] secret, DateTime at) => new()
    {
        UserId = userId,
        KeyOwnerId = keyOwnerId,
        Secret = Sealed.Of(Base32.Encode(secret)),
        CreatedAt = at,
    };

    /// <summary>It works: its first code was typed.</summary>
    public void Confirm(long usedStep, DateTime at)
    {
        ConfirmedAt = at;
        LastUsedStep = usedStep;
    }
}
