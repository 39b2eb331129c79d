using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Sealing;

/// <summary>The file of wrapped keys: its tables, its connections, and whether another process changed it.</summary>
/// <remarks>Connections are not pooled: it is written once per organisation, and a closed file can be copied or put back.</remarks>
internal sealed class KeyDatabase : IDisposable
{
    /// <summary>Setting: id of the master key that wraps new keys.</summary>
    public const string MasterSetting = "master";

    private const string CreateTables =
        """
        CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, subject TEXT NOT NULL, generation INTEGER NOT NULL,
            master_id TEXT NOT NULL, wrapped BLOB NOT NULL, created_at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS ix_keys_owner ON keys (owner_id, subject, generation);
        CREATE INDEX IF NOT EXISTS ix_keys_subject ON keys (subject);
        CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS tombstones (record_id TEXT PRIMARY KEY, erased_at TEXT NOT NULL);
        """;

    private const string TakeOverFirstForm =
        """
        INSERT INTO keys SELECT id, owner_id, '', 0, master_id, wrapped, created_at FROM organisation_keys ORDER BY created_at, id;
        DROP TABLE organisation_keys;
        """;

    private readonly SqliteConnection watch;
    private readonly Lock watching = new();
    private long seen;

    public KeyDatabase(IOptions<SealingOptions> options, IMasterKey master)
    {
        Master = master;
        Path = options.Value.KeyStore;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        Prepare();
        watch = Connect();
        seen = DataVersion();
    }

    public string Path { get; }

    /// <summary>What wraps the keys. Read before the file is made: beside a file a missing key is a lost one.</summary>
    public IMasterKey Master { get; }

    /// <summary>True once after each change that anybody made to the file.</summary>
    public bool HasChanged()
    {
        lock (watching)
        {
            var now = DataVersion();
            if (now == seen) return false;
            seen = now;
            return true;
        }
    }

    /// <summary>Deleted content is overwritten; what was written is on disk.</summary>
    public SqliteConnection Connect() => Connect(Path);

    /// <summary>The same to any key store.</summary>
    public static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        connection.Run("PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
        return connection;
    }

    /// <summary>Does something in a transaction that no other process can come between.</summary>
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        var answer = work(connection);
        transaction.Commit();
        return answer;
    }

    public void Dispose() => watch.Dispose();

    private void Prepare() => Write(connection =>
    {
        connection.Run(CreateTables);
        if ((long)connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'organisation_keys'")! > 0) connection.Run(TakeOverFirstForm);
        return true;
    });

    private long DataVersion() => (long)watch.Scalar("PRAGMA data_version")!;
}
