using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Grants.Tests.Support;

/// <summary>An empty database in a folder or server database of its own, gone afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Connection = "Database:ConnectionString";
    private const string EnclaveConnection = "Enclave:Database:ConnectionString";

    private readonly string? postgresName;

    private TestDatabase(string folder, string? postgresName, Dictionary<string, string?> settings)
    {
        Folder = folder;
        this.postgresName = postgresName;
        Settings = settings;
    }

    public string Folder { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <param name="provider">Kind of database.</param>
    /// <param name="withEnclave">True to make the enclave's database now; else the first start that needs it does.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, bool withEnclave = false)
    {
        var made = await CreateAsync(provider, from: null);
        if (withEnclave && made.postgresName is { } name) await PostgresServer.RunAsync($"CREATE DATABASE {EnclaveOf(name)}");
        return made;
    }

    /// <summary>Another of the same content and keys. Nobody may have this one open.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = await CreateAsync(Enum.Parse<DatabaseProvider>(Settings["Database:Provider"]!), postgresName);
        foreach (var folder in Directory.GetDirectories(Folder, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(copy.Folder, Path.GetRelativePath(Folder, folder)));
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(copy.Folder, Path.GetRelativePath(Folder, file)));
        return copy;
    }

    private static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, string? from)
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
            settings[Connection] = Sqlite(data);
            settings[EnclaveConnection] = Sqlite(Directory.CreateDirectory(Path.Combine(data, "enclave")).FullName);
            return new TestDatabase(folder, null, settings);
        }

        var name = $"t{Guid.CreateVersion7():N}";
        await PostgresServer.RunAsync(from is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {from}");
        settings[Connection] = PostgresServer.ConnectionString(name);
        settings[EnclaveConnection] = PostgresServer.ConnectionString(EnclaveOf(name)); // Made by the first start that needs it.
        if (from is not null && await PostgresServer.ExistsAsync(EnclaveOf(from))) await PostgresServer.RunAsync($"CREATE DATABASE {EnclaveOf(name)} TEMPLATE {EnclaveOf(from)}");
        return new TestDatabase(folder, name, settings);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (postgresName is not null)
        {
            await PostgresServer.RunAsync($"DROP DATABASE IF EXISTS {postgresName} WITH (FORCE)");
            await PostgresServer.RunAsync($"DROP DATABASE IF EXISTS {EnclaveOf(postgresName)} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Ends this process's connections to it, and only those: closing another test's moves that test's WAL away while it is being searched.</summary>
    public async Task CloseAsync()
    {
        foreach (var text in new[] { Settings[Connection], Settings[EnclaveConnection] })
        {
            if (postgresName is null)
            {
                await using var connection = new SqliteConnection(text);
                SqliteConnection.ClearPool(connection);
            }
            else
            {
                await using var connection = new NpgsqlConnection(text);
                NpgsqlConnection.ClearPool(connection);
            }
        }
    }

    private static string Sqlite(string folder) => new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "grants.db"), ForeignKeys = true }.ToString();

    private static string EnclaveOf(string name) => $"{name}e";
}
