namespace Grants.Infrastructure.Backups;

/// <summary>Section <c>Backup</c> of the configuration.</summary>
public sealed class BackupOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Backup";

    /// <summary>PEM file of the public key that backups are encrypted to (ECDH P-256). Its private half is kept elsewhere, never on this machine.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Folder of the data files.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>Folder of the key files: another place, so that the two never lie together.</summary>
    public string KeysFolder { get; set; } = "";
}
