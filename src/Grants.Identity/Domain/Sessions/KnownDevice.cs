namespace Grants.Identity.Domain.Sessions;

/// <summary>A device on which an account has signed in before: its tries are counted apart, so a stranger cannot lock the owner out.</summary>
internal sealed class KnownDevice
{
    private KnownDevice()
    {
    }

    internal KnownDevice(Guid userId, byte[] deviceHash, DateTime seenAt)
    {
        UserId = userId;
        DeviceHash = deviceHash;
        SeenAt = seenAt;
    }

    public Guid UserId { get; private set; }

    /// <summary>SHA-256 of the device cookie.</summary>
    public byte[] DeviceHash { get; private set; } = [];

    public DateTime SeenAt { get; private set; }

    /// <summary>True when the person said that nobody else uses it; a device is taken to be shared until then.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>The person says whose it is.</summary>
    public void SetOwn(bool isOwn) => IsOwn = isOwn;
}
