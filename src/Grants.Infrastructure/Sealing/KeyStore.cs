using System.Collections.Concurrent;
using System.Security.Cryptography;
using Grants.Kernel.Errors;
using Microsoft.Data.Sqlite;

namespace Grants.Infrastructure.Sealing;

/// <summary>Wrapped keys in a small database of their own, so that erasing a key also makes old backups of the data unreadable.</summary>
/// <remarks>SQLite on every installation, whatever the main database is: it is written once per organisation.</remarks>
internal sealed class KeyStore
{
    /// <summary>Owner of keys that belong to nobody's values: those of indexes and fingerprints. Never rotated with organisations.</summary>
    public static readonly Guid NamedOwner = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private readonly KeyDatabase database;
    private readonly IMasterKey master;
    private readonly TimeProvider clock;
    private volatile Known known = new();

    public KeyStore(KeyDatabase database, TimeProvider clock)
    {
        (this.database, master, this.clock) = (database, database.Master, clock);
        RequireMasters();
    }

    /// <summary>Notices what another process changed: keys that took the place of others, keys that are gone. Called before values are sealed or opened.</summary>
    public void Refresh()
    {
        if (database.HasChanged()) known = new Known();
    }

    /// <summary>The key new values are sealed with; made on first use and on disk before this returns.</summary>
    /// <param name="ownerId">Organisation or donor.</param>
    /// <param name="subject">A record that has a key of its own, or empty for the organisation's key.</param>
    public DataKey Current(Guid ownerId, string subject = "") =>
        known.Current.GetOrAdd((ownerId, subject), static (key, store) => store.database.Write(c => store.Newest(c, key.Owner, key.Subject) ?? store.Create(c, key.Owner, key.Subject)), this);

    /// <summary>A key that serves one purpose by name, the same for ever.</summary>
    public DataKey Named(string name) => Current(NamedOwner, name);

    /// <summary>A key by its id, or null when it is not there (erased, or a foreign envelope).</summary>
    public DataKey? Find(Guid ownerId, Guid keyId)
    {
        var opened = known.Opened;
        if (opened.TryGetValue((ownerId, keyId), out var key)) return key;
        using var connection = database.Connect();
        var row = connection.List(
            $"SELECT {KeyRow.Columns} FROM keys WHERE owner_id = $owner AND id = $id", KeyRow.Read, ("$owner", ownerId.ToString()), ("$id", keyId.ToString()));
        return row.Count == 0 ? null : opened[(ownerId, keyId)] = row[0].Unwrap(master);
    }

    /// <summary>A key and its owner by the key's id alone, for whoever goes through all values; null when it is not there.</summary>
    public (DataKey Key, Guid Owner)? Find(Guid keyId)
    {
        using var connection = database.Connect();
        var rows = connection.List($"SELECT {KeyRow.Columns} FROM keys WHERE id = $id", KeyRow.Read, ("$id", keyId.ToString()));
        return rows is [var row] ? (Find(row.OwnerId, keyId)!, row.OwnerId) : null;
    }

    /// <summary>True when the record was erased: no value of it is opened, and none is sealed any more.</summary>
    public bool IsErased(Guid record)
    {
        var now = known;
        return (now.Erased ??= ReadErased()).Contains(record);
    }

    /// <summary>True when a key is one of the record's own.</summary>
    public bool IsOf(Guid record, Guid keyId)
    {
        using var connection = database.Connect();
        return (long)connection.Scalar("SELECT count(*) FROM keys WHERE subject = $record AND id = $id", ("$record", record.ToString()), ("$id", keyId.ToString()))! > 0;
    }

    /// <summary>Destroys the record's keys for ever: deleted content is overwritten, and the file is written anew without it.</summary>
    public void Erase(Guid record)
    {
        using var connection = database.Connect();
        Tombstones.PutAll(connection, [(record, clock.GetUtcNow().UtcDateTime.ToString("O"))]);
        known = new Known();
    }

    /// <summary>All records that were erased.</summary>
    public IReadOnlyCollection<Guid> Erased() => ReadErased();

    private HashSet<Guid> ReadErased()
    {
        using var connection = database.Connect();
        return [.. Tombstones.Read(connection).Select(s => s.Record)];
    }

    /// <summary>Makes a key of the owner's newest generation.</summary>
    internal DataKey Create(SqliteConnection connection, Guid ownerId, string subject, long? generation = null)
    {
        if ((long)connection.Scalar("SELECT count(*) FROM tombstones WHERE record_id IN ($subject, $owner)", ("$subject", subject), ("$owner", ownerId.ToString()))! > 0) throw new ErasedException();
        var row = new KeyRow(Guid.CreateVersion7(), ownerId, subject, generation ?? Generation(connection, ownerId), CurrentMaster(connection), []);
        var key = new DataKey(row.Id, RandomNumberGenerator.GetBytes(KeyFile.KeySize));
        connection.Run(
            "INSERT INTO keys (id, owner_id, subject, generation, master_id, wrapped, created_at) VALUES ($id, $owner, $subject, $generation, $master, $wrapped, $at)",
            ("$id", row.Id.ToString()),
            ("$owner", ownerId.ToString()),
            ("$subject", subject),
            ("$generation", row.Generation),
            ("$master", row.MasterId),
            ("$wrapped", master.Wrap(row.MasterId, key.Bytes, row.Context)),
            ("$at", clock.GetUtcNow().UtcDateTime.ToString("O")));
        return key;
    }

    /// <summary>Number of the owner's newest keys.</summary>
    internal static long Generation(SqliteConnection connection, Guid ownerId) =>
        (long)connection.Scalar("SELECT coalesce(max(generation), 0) FROM keys WHERE owner_id = $owner", ("$owner", ownerId.ToString()))!;

    private DataKey? Newest(SqliteConnection connection, Guid ownerId, string subject)
    {
        var rows = connection.List(
            $"SELECT {KeyRow.Columns} FROM keys WHERE owner_id = $owner AND subject = $subject AND generation = $generation ORDER BY rowid DESC LIMIT 1",
            KeyRow.Read,
            ("$owner", ownerId.ToString()),
            ("$subject", subject),
            ("$generation", Generation(connection, ownerId)));
        return rows.Count == 0 ? null : rows[0].Unwrap(master);
    }

    /// <summary>Which master key wraps new keys, as every process reads it at the moment of wrapping.</summary>
    private static string CurrentMaster(SqliteConnection connection) =>
        (string)connection.Scalar("SELECT value FROM settings WHERE name = $name", ("$name", KeyDatabase.MasterSetting))!;

    /// <summary>A key that is missing is said at the start, before anything could be sealed by another.</summary>
    private void RequireMasters() => database.Write(connection =>
    {
        connection.Run(
            "INSERT OR IGNORE INTO settings VALUES ($name, coalesce((SELECT master_id FROM keys ORDER BY rowid DESC LIMIT 1), $first))",
            ("$name", KeyDatabase.MasterSetting),
            ("$first", master.Ids[0]));
        var missing = connection.List("SELECT DISTINCT master_id FROM keys", r => r.GetString(0)).Append(CurrentMaster(connection)).FirstOrDefault(id => !master.Holds(id));
        return missing is null ? true : throw new RefusedToStartException(
            $"'{database.Path}' was wrapped by the key {missing}, which '{master.Source}' does not hold. Put that key back from its backup; nothing was changed.");
    });

    /// <summary>Unwrapped keys; thrown away as a whole, so that a slow reader cannot put an old key into the new ones.</summary>
    private sealed class Known
    {
        public ConcurrentDictionary<(Guid Owner, Guid Key), DataKey> Opened { get; } = new();

        public ConcurrentDictionary<(Guid Owner, string Subject), DataKey> Current { get; } = new();

        public HashSet<Guid>? Erased { get; set; }
    }
}
