using System.Formats.Tar;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Grants.Infrastructure.Backups;

/// <summary>Makes the two files of a backup while people work: data, and keys. Neither is of use without the other, nor both without the private key.</summary>
internal static class Backup
{
    public const string MasterEntry = "master.key";
    public const string KeyStoreEntry = "keys.db";
    public const string SigningEntry = "audit-signing.pem";
    public const string CheckpointsEntry = "audit-checkpoints.jsonl";
    public const string FilesEntry = "files/";
    private const string Making = ".making";

    /// <summary>Writes both files; answers their paths.</summary>
    /// <param name="places">Where things lie.</param>
    /// <param name="logSize">Entries of the log that have a place now.</param>
    /// <param name="at">UTC.</param>
    /// <param name="cancellationToken">Stops; half a file is taken away.</param>
    public static async Task<(string Data, string Keys)> WriteAsync(BackupPlaces places, long logSize, DateTime at, CancellationToken cancellationToken)
    {
        var publicKey = await File.ReadAllTextAsync(places.Options.PublicKey, cancellationToken);
        var stamp = at.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var pair = Guid.CreateVersion7();
        var data = Path.Combine(places.Options.DataFolder, $"data-{stamp}.bak");
        var keys = Path.Combine(places.Options.KeysFolder, $"keys-{stamp}.bak");

        // Data first: a key that is made in between is in the keys, where nothing needs it, and not missing.
        await FileAsync(data, publicKey, new(pair, BackupManifest.Data, at, logSize), (tar, folder) => DataAsync(places, tar, folder, cancellationToken), cancellationToken);
        await FileAsync(keys, publicKey, new(pair, BackupManifest.Keys, at, logSize), (tar, folder) => KeysAsync(places, tar, folder, cancellationToken), cancellationToken);
        return (data, keys);
    }

    private static async Task FileAsync(string path, string publicKey, BackupManifest manifest, Func<TarWriter, string, Task> fill, CancellationToken cancellationToken)
    {
        TakeAwayLeftOvers(Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!));
        var folder = Directory.CreateDirectory(path + Making).FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var half = Path.Combine(folder, "encrypted");
        try
        {
            await using (var file = BackupCipher.Create(half, publicKey))
            {
                await using (var tar = new TarWriter(file, leaveOpen: true))
                {
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.EntryName) { DataStream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)) }, cancellationToken);
                    await fill(tar, folder);
                }

                file.Complete();
            }

            File.Move(half, path, overwrite: false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A program that was killed leaves what it was packing, not encrypted yet. A day later nobody is at it any more.</summary>
    private static void TakeAwayLeftOvers(DirectoryInfo place)
    {
        // Folders have the time of the machine, whatever the application's clock says.
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromDays(1);
        foreach (var left in place.GetDirectories("*" + Making).Where(d => d.LastWriteTimeUtc < before)) left.Delete(recursive: true);
    }

    private static async Task DataAsync(BackupPlaces places, TarWriter tar, string folder, CancellationToken cancellationToken)
    {
        var snapshot = Path.Combine(folder, DatabaseSnapshot.NameFor(places.Provider));
        await DatabaseSnapshot.TakeAsync(places.Provider, places.ConnectionString, snapshot, cancellationToken);
        await tar.WriteEntryAsync(snapshot, Path.GetFileName(snapshot), cancellationToken);
        if (!Directory.Exists(places.FilesFolder)) return;
        foreach (var file in Directory.EnumerateFiles(places.FilesFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            await tar.WriteEntryAsync(file, FilesEntry + Path.GetRelativePath(places.FilesFolder, file).Replace('\\', '/'), cancellationToken);
    }

    private static async Task KeysAsync(BackupPlaces places, TarWriter tar, string folder, CancellationToken cancellationToken)
    {
        var snapshot = Path.Combine(folder, KeyStoreEntry);
        DatabaseSnapshot.CopySqlite(new SqliteConnectionStringBuilder { DataSource = places.KeyStore }.ToString(), snapshot);
        await tar.WriteEntryAsync(snapshot, KeyStoreEntry, cancellationToken);
        foreach (var (path, name) in new[] { (places.MasterKey, MasterEntry), (places.SigningKey, SigningEntry), (places.Checkpoints, CheckpointsEntry) })
        {
            if (path is not null && File.Exists(path)) await tar.WriteEntryAsync(path, name, cancellationToken);
        }
    }
}
