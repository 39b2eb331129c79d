using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Sealing;

/// <summary>Wrapped organisation keys in a small database of their own, so that erasing a key also makes old backups of the data unreadable.</summary>
/// <remarks>SQLite on every installation, whatever the main database is: it is written once per organisation.</remarks>
internal sealed class KeyStore : IDisposable
{
    private readonly string connectionString;
    private readonly IMasterKey master;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<(Guid Owner, Guid Key), OrganisationKey> opened = new();
    private readonly ConcurrentDictionary<Guid, OrganisationKey> current = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    public KeyStore(IOptions<SealingOptions> options, IMasterKey master, TimeProvider clock)
    {
        this.master = master;
        this.clock = clock;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Value.KeyStore))!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = options.Value.KeyStore, Pooling = false }.ToString();
        using var connection = Connect();
        Run(connection, "CREATE TABLE IF NOT EXISTS organisation_keys (id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, master_id TEXT NOT NULL, wrapped BLOB NOT NULL, created_at TEXT NOT NULL)");
        Run(connection, "CREATE INDEX IF NOT EXISTS ix_organisation_keys_owner ON organisation_keys (owner_id, created_at)");
    }

    /// <summary>The key new values of an organisation are sealed with; made on first use and on disk before this returns.</summary>
    public async Task<OrganisationKey> CurrentAsync(Guid ownerId, CancellationToken cancellationToken)
    {
        if (current.TryGetValue(ownerId, out var known)) return known;
        await turn.WaitAsync(cancellationToken);
        try
        {
            return current.GetOrAdd(ownerId, id => Newest(id) ?? Create(id));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A key by its id, or null when it is not there (erased, or a foreign envelope).</summary>
    public OrganisationKey? Find(Guid ownerId, Guid keyId)
    {
        if (opened.TryGetValue((ownerId, keyId), out var known)) return known;
        using var connection = Connect();
        return Read(connection, "SELECT id, wrapped FROM organisation_keys WHERE owner_id = $owner AND id = $id", ownerId, keyId);
    }

    public void Dispose() => turn.Dispose();

    private OrganisationKey? Newest(Guid ownerId)
    {
        using var connection = Connect();
        return Read(connection, "SELECT id, wrapped FROM organisation_keys WHERE owner_id = $owner ORDER BY created_at DESC, id DESC LIMIT 1", ownerId, null);
    }

    private OrganisationKey Create(Guid ownerId)
    {
        var key = new OrganisationKey(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO organisation_keys (id, owner_id, master_id, wrapped, created_at) VALUES ($id, $owner, $master, $wrapped, $at)";
        command.Parameters.AddWithValue("$id", key.Id.ToString());
        command.Parameters.AddWithValue("$owner", ownerId.ToString());
        command.Parameters.AddWithValue("$master", master.Id);
        command.Parameters.AddWithValue("$wrapped", master.Wrap(key.Bytes, Context(ownerId, key.Id)));
        command.Parameters.AddWithValue("$at", clock.GetUtcNow().UtcDateTime.ToString("O"));
        command.ExecuteNonQuery();
        opened[(ownerId, key.Id)] = key;
        return key;
    }

    private OrganisationKey? Read(SqliteConnection connection, string sql, Guid ownerId, Guid? keyId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$owner", ownerId.ToString());
        if (keyId is not null) command.Parameters.AddWithValue("$id", keyId.Value.ToString());
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var id = Guid.Parse(reader.GetString(0));
        var key = new OrganisationKey(id, master.Unwrap(reader.GetFieldValue<byte[]>(1), Context(ownerId, id)));
        opened[(ownerId, id)] = key;
        return key;
    }

    private static byte[] Context(Guid ownerId, Guid keyId) => [.. ownerId.ToByteArray(bigEndian: true), .. keyId.ToByteArray(bigEndian: true)];

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
