using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.Data.Sqlite;

namespace Grants.Infrastructure.Backups;

/// <summary>Puts a backup where nothing is. What it has written is taken away again when it cannot finish; what was there before is never touched.</summary>
internal sealed class Restore(BackupPlaces places, string privateKeyPem)
{
    private readonly List<string> written = [];

    /// <summary>Erases again what was erased since, then puts keys and data in their places.</summary>
    /// <param name="dataFile">The data file.</param>
    /// <param name="keysFile">The key file of the same backup.</param>
    /// <param name="erased">A later key store, whose tombstones say what was erased since; null when nothing was.</param>
    /// <param name="cancellationToken">Stops and takes away.</param>
    /// <returns>When the backup was made, UTC, and how many records were erased again.</returns>
    /// <exception cref="InvalidOperationException">Something is there already, or the files do not belong together; the message says which.</exception>
    /// <exception cref="IntegrityException">A file does not open with this key, or is not as it was written.</exception>
    public async Task<(DateTime At, int Erased)> RunAsync(string dataFile, string keysFile, string? erased, CancellationToken cancellationToken)
    {
        RefuseWhatIsThere();
        try
        {
            var keys = await ReadAsync(keysFile, BackupManifest.Keys, KeyPlaceOf, cancellationToken);

            await ExpectOwnCheckpointsAsync(cancellationToken);

            // What was erased after the backup was made is erased in it, before the data it would open is there.
            var again = erased is null ? 0 : Carry(erased);
            var data = await ReadAsync(dataFile, BackupManifest.Data, DataPlaceOf, cancellationToken);
            if (keys.Pair != data.Pair) throw new InvalidOperationException("These two files are not of the same backup. Take the pair with the same name.");
            var snapshot = Path.Combine(places.DataFolder, DatabaseSnapshot.NameFor(places.Provider));
            await DatabaseSnapshot.PutBackAsync(places.Provider, places.ConnectionString, snapshot, cancellationToken);
            if (places.Provider == DatabaseProvider.PostgreSql) File.Delete(snapshot);
            return (data.At, again);
        }
        catch
        {
            written.ForEach(File.Delete);
            throw;
        }
    }

    private void RefuseWhatIsThere()
    {
        var there = new List<string?> { places.KeyStore, places.SigningKey, places.MasterKey };
        if (places.Provider == DatabaseProvider.Sqlite) there.Add(new SqliteConnectionStringBuilder(places.ConnectionString).DataSource);
        if (there.Find(File.Exists) is { } path)
            throw new InvalidOperationException($"'{path}' is there already. Restore only where nothing is: name empty folders, or move what is there away. Nothing was changed.");
        if (Directory.Exists(places.FilesFolder) && Directory.EnumerateFileSystemEntries(places.FilesFolder).Any())
            throw new InvalidOperationException($"'{places.FilesFolder}' is not empty. Nothing was changed.");
    }

    private async Task<BackupManifest> ReadAsync(string path, string kind, Func<string, string?> placeOf, CancellationToken cancellationToken)
    {
        await using var file = BackupCipher.Open(path, privateKeyPem);
        await using var tar = new TarReader(file);
        var first = await tar.GetNextEntryAsync(copyData: false, cancellationToken);
        if (first?.Name != BackupManifest.EntryName || first.DataStream is null) throw new IntegrityException();
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(first.DataStream, cancellationToken: cancellationToken) ?? throw new IntegrityException();
        if (manifest.Kind != kind) throw new InvalidOperationException($"'{path}' holds {manifest.Kind}, not {kind}. Name the data file first, then the key file.");
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (placeOf(entry.Name) is not { } to || (File.Exists(to) && to == places.Checkpoints)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
            var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var target = new FileStream(to, how);
            written.Add(to);
            if (entry.DataStream is not null) await entry.DataStream.CopyToAsync(target, cancellationToken);
            target.Flush(flushToDisk: true);
        }

        return manifest;
    }

    private int Carry(string erased)
    {
        try
        {
            return Tombstones.Carry(erased, places.KeyStore);
        }
        catch (SqliteException e)
        {
            throw new InvalidOperationException($"'{erased}' is no key store.", e);
        }
    }

    /// <summary>A checkpoint file that was kept must be of this log: behind lines of another key nothing could be proved any more.</summary>
    private async Task ExpectOwnCheckpointsAsync(CancellationToken cancellationToken)
    {
        if (written.Contains(places.Checkpoints) || !File.Exists(places.Checkpoints) || !File.Exists(places.SigningKey)) return;
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(places.SigningKey, cancellationToken));
        var kept = await File.ReadAllTextAsync(places.Checkpoints, cancellationToken);

        // A line that a crash cut off was never said.
        using var lines = new StringReader(kept[..(kept.LastIndexOf('\n') + 1)]);
        if ((await SignedLeaves.ReadAsync(lines, key.ExportSubjectPublicKeyInfoPem(), cancellationToken)).Fault is not null)
            throw new InvalidOperationException($"'{places.Checkpoints}' was not signed by the key in this backup: it is of another installation, or somebody changed it. Take the backup of this installation, or move that file away and keep it.");
    }

    private string? KeyPlaceOf(string name) => name switch
    {
        Backup.KeyStoreEntry => places.KeyStore,
        Backup.MasterEntry => places.MasterKey,
        Backup.SigningEntry => places.SigningKey,
        Backup.CheckpointsEntry => places.Checkpoints,
        _ => null,
    };

    /// <summary>A name of the backup is believed only as far as it stays in the folder.</summary>
    private string? DataPlaceOf(string name)
    {
        if (name == DatabaseSnapshot.NameFor(places.Provider)) return Path.Combine(places.DataFolder, name);
        if (name is DatabaseSnapshot.SqliteName or DatabaseSnapshot.PostgreSqlName)
            throw new InvalidOperationException($"This backup is of another kind of database than Database:Provider {places.Provider}.");
        if (!name.StartsWith(Backup.FilesEntry, StringComparison.Ordinal)) return null;
        var folder = Path.GetFullPath(places.FilesFolder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(folder, name[Backup.FilesEntry.Length..]));
        return path.StartsWith(folder, StringComparison.Ordinal) ? path : throw new IntegrityException();
    }
}
