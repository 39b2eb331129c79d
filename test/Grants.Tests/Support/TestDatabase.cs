using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Grants.Tests.Support;

/// <summary>An empty database in a folder or server database of its own, gone afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? postgresName;

    private TestDatabase(string folder, string? postgresName, Dictionary<string, string?> settings)
    {
        Folder = folder;
        this.postgresName = postgresName;
        Settings = settings;
    }

    public string Folder { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("grants-test-").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:DataFolder"] = Path.Combine(folder, "data"),
            ["Sealing:KeyFile"] = Path.Combine(folder, "keys", "master.key"),
            ["Sealing:KeyStore"] = Path.Combine(folder, "keys", "keys.db"),
            ["Sealing:CreateKeyFile"] = "true",
        };
        if (provider != DatabaseProvider.PostgreSql)
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            settings["Database:ConnectionString"] = new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "grants.db"), ForeignKeys = true }.ToString();
            return new TestDatabase(folder, null, settings);
        }

        var name = $"t{Guid.CreateVersion7():N}";
        await PostgresServer.RunAsync($"CREATE DATABASE {name}");
        settings["Database:ConnectionString"] = PostgresServer.ConnectionString(name);
        return new TestDatabase(folder, name, settings);
    }

    public async ValueTask DisposeAsync()
    {
        // Only its own pool: closing another test's connections moves that test's WAL away while it is being searched.
        if (postgresName is null)
        {
            await using var connection = new SqliteConnection(Settings["Database:ConnectionString"]);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            await using var connection = new NpgsqlConnection(Settings["Database:ConnectionString"]);
            NpgsqlConnection.ClearPool(connection);
            await PostgresServer.RunAsync($"DROP DATABASE IF EXISTS {postgresName} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }
}
