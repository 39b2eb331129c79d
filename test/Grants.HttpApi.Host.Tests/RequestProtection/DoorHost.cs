using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>A host whose limit is one request a minute, with a small client made here, so that every kind of answer can be had.</summary>
public sealed class DoorHost : IAsyncLifetime
{
    private readonly DirectoryInfo client = Directory.CreateTempSubdirectory("grants-client-");

    /// <summary>The host.</summary>
    public HostFixture Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Write("index.html", "<!doctype html><title>%PRODUCT%</title><app-root ngCspNonce=\"%NONCE%\"></app-root>");
        Write("main-ABCD1234.js", "console.log(1)");
        Write("main-ABCD1234.js.br", "br");
        Write("main-ABCD1234.js.gz", "gz");
        Write("sw.js", "1");
        Write("favicon.ico", "1");
        Host = await HostFixture.StartAsync(
            "people", DatabaseProvider.Sqlite, ("Client:Folder", client.FullName), ("RequestProtection:RequestsPerMinute", "1"));
    }

    /// <summary>Breaks what every signed-in request needs, as a damaged disk would.</summary>
    public async Task BreakSessionsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Host.Folder, "data", "grants.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE identity_sessions RENAME TO broken";
        await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        client.Delete(recursive: true);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(client.FullName, name), text);
}
