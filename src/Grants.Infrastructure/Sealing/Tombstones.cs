using Microsoft.Data.Sqlite;

namespace Grants.Infrastructure.Sealing;

/// <summary>What was erased, for ever: read by whoever restores a backup from before.</summary>
internal static class Tombstones
{
    public static IReadOnlyList<(Guid Record, string At)> Read(SqliteConnection connection) =>
        connection.List("SELECT record_id, erased_at FROM tombstones", r => (Guid.Parse(r.GetString(0)), r.GetString(1)));

    /// <summary>Those of another key store, which is only read. A store from before there were tombstones has none.</summary>
    public static IReadOnlyList<(Guid Record, string At)> ReadFrom(string keyStore)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = keyStore, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return (long)connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'tombstones'")! > 0 ? Read(connection) : [];
    }

    /// <summary>Erases in one key store what was erased in another, as restoring does with the newest store there is. Answers how many records that were.</summary>
    public static int Carry(string from, string to)
    {
        var stones = ReadFrom(from);
        using var connection = KeyDatabase.Connect(to);
        PutAll(connection, stones);
        return stones.Count;
    }

    /// <summary>Destroys all keys of records and puts up their stones, in one transaction; then the file is written anew without what was deleted.</summary>
    public static void PutAll(SqliteConnection connection, IReadOnlyList<(Guid Record, string At)> stones)
    {
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            foreach (var (record, at) in stones) Put(connection, record, at);
            transaction.Commit();
        }

        if (stones.Count > 0) connection.Run("VACUUM");
    }

    private static void Put(SqliteConnection connection, Guid record, string at)
    {
        // Also what others made under its name: the files of a record that owns its keys.
        connection.Run("DELETE FROM keys WHERE subject = $record OR owner_id = $record", ("$record", record.ToString()));
        connection.Run("INSERT OR IGNORE INTO tombstones VALUES ($record, $at)", ("$record", record.ToString()), ("$at", at));
    }
}
