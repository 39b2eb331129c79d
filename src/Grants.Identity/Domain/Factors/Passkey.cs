using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Identity.Domain.Factors;

/// <summary>One passkey of a person. The server holds the public half only; the name tells which device it is and lies sealed.</summary>
internal sealed class Passkey : Entity, IErasable
{
    private Passkey()
    {
    }

    public Guid UserId { get; private set; }

    public Guid KeyOwnerId { get; private set; }

    public Guid ErasedWith => UserId;

    /// <summary>What its owner calls it, e.g. the phone at the office.</summary>
    public Sealed<string>? Name { get; private set; }

    public byte[] CredentialId { get; private set; } = [];

    /// <summary>SHA-256 of <see cref="CredentialId"/>, which is too long for a unique index on every database.</summary>
    public byte[] CredentialHash { get; private set; } = [];

    /// <summary>COSE key.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>Highest count seen; stays 0 for keys that do not count.</summary>
    public long SignCount { get; private set; }

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    /// <summary>How a browser reaches it, space separated.</summary>
    public string? Transports { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? LastUsedAt { get; private set; }

    public static Passkey Of(Guid userId, Guid keyOwnerId, NewCredential made, string? name, DateTime at) => new()
    {
        UserId = userId,
        KeyOwnerId = keyOwnerId,
        Name = Sealed.Text(name),
        CredentialId = made.CredentialId,
        CredentialHash = HashOf(made.CredentialId),
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        Transports = made.Transports,
        CreatedAt = at,
    };

    /// <summary>What a credential is found by.</summary>
    public static byte[] HashOf(byte[] credentialId) => SHA256.HashData(credentialId);
}

/// <summary>What an authenticator tells of a key it made.</summary>
internal sealed record NewCredential(byte[] CredentialId, byte[] PublicKey, long SignCount, bool IsBackupEligible, bool IsBackedUp, string? Transports);
