using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Backups;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Configuration;

namespace Grants.Infrastructure.Enclaves;

/// <summary>The enclave's settings: the programme's, with places of its own, and whatever stands in the section <c>Enclave</c>.</summary>
/// <remarks>Everything that lies somewhere lies elsewhere: a place that both would use is refused, for a copy of one would hold the other.</remarks>
public static class EnclaveConfiguration
{
    /// <summary>Name of the section; below it the same sections as for the programme, e.g. <c>Enclave:Database:ConnectionString</c>.</summary>
    public const string Section = "Enclave";

    private const string Folder = "enclave";

    private static readonly string[] Places =
    [
        Key(DatabaseOptions.Section, nameof(DatabaseOptions.ConnectionString)), Key(DatabaseOptions.Section, nameof(DatabaseOptions.DataFolder)),
        Key(SealingOptions.Section, nameof(SealingOptions.KeyFile)), Key(SealingOptions.Section, nameof(SealingOptions.KeyStore)),
        Key(BackupOptions.Section, nameof(BackupOptions.DataFolder)), Key(BackupOptions.Section, nameof(BackupOptions.KeysFolder)),
    ];

    /// <summary>Puts it together. Throws <see cref="RefusedToStartException"/> when a place is the programme's own.</summary>
    public static IConfiguration Of(IConfiguration programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var made = new ConfigurationBuilder().AddConfiguration(programme).AddInMemoryCollection(Apart(programme)).AddConfiguration(programme.GetSection(Section)).Build();
        var options = made.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider != DatabaseProvider.Sqlite && options.ConnectionString.Length == 0)
            throw new RefusedToStartException($"Set {Section}:Database:ConnectionString to a database of its own, beside the one of Database:ConnectionString.");
        foreach (var place in Places)
        {
            if (made[place] is { Length: > 0 } own && own == programme[place])
                throw new RefusedToStartException($"{Section}:{place} and {place} are the same place. Use another: a copy of one must not hold the other.");
        }

        return made;
    }

    private static Dictionary<string, string?> Apart(IConfiguration programme)
    {
        var sealing = programme.GetSection(SealingOptions.Section).Get<SealingOptions>() ?? new SealingOptions();
        var database = programme.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var backup = programme.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new BackupOptions();
        return new()
        {
            [Key(DatabaseOptions.Section, nameof(DatabaseOptions.ConnectionString))] = "",
            [Key(DatabaseOptions.Section, nameof(DatabaseOptions.DataFolder))] = Path.Combine(database.DataFolder, Folder),
            [Key(SealingOptions.Section, nameof(SealingOptions.KeyFile))] = Beside(sealing.KeyFile),
            [Key(SealingOptions.Section, nameof(SealingOptions.KeyVariable))] = $"{sealing.KeyVariable}_ENCLAVE",
            [Key(SealingOptions.Section, nameof(SealingOptions.KeyStore))] = Beside(sealing.KeyStore),
            [Key(AuditOptions.Section, nameof(AuditOptions.SigningKey))] = "",
            [Key(AuditOptions.Section, nameof(AuditOptions.CheckpointFile))] = "",
            [Key(FilesOptions.Section, nameof(FilesOptions.Folder))] = "",
            [Key(BackupOptions.Section, nameof(BackupOptions.DataFolder))] = Below(backup.DataFolder),
            [Key(BackupOptions.Section, nameof(BackupOptions.KeysFolder))] = Below(backup.KeysFolder),
        };
    }

    private static string Key(string section, string name) => $"{section}:{name}";

    private static string Beside(string path) =>
        path.Length == 0 ? "" : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Folder, Path.GetFileName(path));

    private static string Below(string folder) => folder.Length == 0 ? "" : Path.Combine(folder, Folder);
}
