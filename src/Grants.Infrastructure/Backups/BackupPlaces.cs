using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Sealing;
using Microsoft.Extensions.Configuration;

namespace Grants.Infrastructure.Backups;

/// <summary>Where everything lies that must be kept, from the configuration alone: restoring begins before there is anything to start.</summary>
internal sealed class BackupPlaces
{
    private readonly DatabaseOptions database;
    private readonly SealingOptions sealing;
    private readonly AuditOptions audit;
    private readonly FilesOptions files;

    public BackupPlaces(IConfiguration configuration)
    {
        database = Read<DatabaseOptions>(configuration, DatabaseOptions.Section);
        sealing = Read<SealingOptions>(configuration, SealingOptions.Section);
        audit = Read<AuditOptions>(configuration, AuditOptions.Section);
        files = Read<FilesOptions>(configuration, FilesOptions.Section);
        Options = Read<BackupOptions>(configuration, BackupOptions.Section);
    }

    public BackupOptions Options { get; }

    public DatabaseProvider Provider => database.Provider;

    public string ConnectionString => database.ConnectionString.Length > 0 ? database.ConnectionString : $"Data Source={Path.Combine(database.DataFolder, "grants.db")}";

    public string DataFolder => database.DataFolder;

    public string FilesFolder => files.Folder.Length > 0 ? files.Folder : Path.Combine(database.DataFolder, "files");

    public string KeyStore => sealing.KeyStore;

    /// <summary>Null when the key comes from elsewhere and is kept there.</summary>
    public string? MasterKey => sealing.Provider == "file" ? sealing.KeyFile : null;

    public string SigningKey => audit.SigningKeyPath(sealing);

    public string Checkpoints => audit.CheckpointPath(sealing);

    private static T Read<T>(IConfiguration configuration, string section)
        where T : new() => configuration.GetSection(section).Get<T>() ?? new T();
}
