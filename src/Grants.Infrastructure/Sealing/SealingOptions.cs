namespace Grants.Infrastructure.Sealing;

/// <summary>Section <c>Sealing</c> of the configuration.</summary>
public sealed class SealingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sealing";

    /// <summary>Where the key-encryption key comes from: <c>file</c> or <c>environment</c>.</summary>
    public string Provider { get; set; } = "file";

    /// <summary>The key file, 32 random bytes in base64, mode 0600. Must lie outside the data folder in Production.</summary>
    public string KeyFile { get; set; } = "keys/master.key";

    /// <summary>Name of the environment variable (or systemd credential exported as one) for provider <c>environment</c>.</summary>
    public string KeyVariable { get; set; } = "GRANTS_MASTER_KEY";

    /// <summary>The small store of wrapped organisation keys: its own file with its own backup.</summary>
    public string KeyStore { get; set; } = "keys/keys.db";

    /// <summary>How long a rotation waits before it deletes a key nothing is sealed by any more: longer than any request that began before can take.</summary>
    public int KeyGraceSeconds { get; set; } = 60;

    /// <summary>Whether a missing key file is made at start. Only for Demo and Development: elsewhere a missing file is a lost file.</summary>
    public bool CreateKeyFile { get; set; }
}
