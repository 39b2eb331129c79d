using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Grants.HttpApi.Host.Tests.Databases;

/// <summary>Rows as an older version wrote them: what a test does not say gets any value of its column's type. Parents that a test does not need are left out.</summary>
internal sealed class OldRows(DatabaseFacade database)
{
    /// <summary>Late in the evening, UTC, with a fraction.</summary>
    public const string Late = "2025-12-31 22:30:00.1234567";

    private bool IsSqlite => database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    public async Task AddAsync(string table, params (string Column, object Value)[] said)
    {
        var values = new Dictionary<string, object>(said.ToDictionary(s => s.Column, s => s.Value), StringComparer.Ordinal);
        foreach (var (column, type) in await RequiredAsync(table)) values.TryAdd(column, AnyOf(type));
        var columns = string.Join(", ", values.Keys.Select(c => $"\"{c}\""));
        await RunAsync($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", values.Values.Select(Literal))})", c => c.ExecuteNonQueryAsync());
    }

    /// <summary>The rows as text, in their order; nothing is a dash.</summary>
    public Task<List<string>> ReadAsync(string table, params string[] columns) => RunAsync(
        $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM {table} ORDER BY {string.Join(", ", Enumerable.Range(1, columns.Length))}",
        async command =>
        {
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await reader.ReadAsync()) found.Add(string.Join(' ', Enumerable.Range(0, columns.Length).Select(i => Text(reader.GetValue(i)))));
            return found;
        });

    private Task<List<(string Column, string Type)>> RequiredAsync(string table) => RunAsync(
        IsSqlite
            ? $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1"
            : $"SELECT column_name, data_type || ':' || coalesce(character_maximum_length, 0) FROM information_schema.columns WHERE table_name = '{table}' AND is_nullable = 'NO'",
        async command =>
        {
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<(string, string)>();
            while (await reader.ReadAsync()) found.Add((reader.GetString(0), reader.GetString(1)));
            return found;
        });

    private static object AnyOf(string type) => type.Split(':') switch
    {
        ["character varying", var length] => AnyText(int.Parse(length, CultureInfo.InvariantCulture)),
        [var name, ..] => AnyOfName(name),
        [] => throw new ArgumentException("A column without a type.", nameof(type)),
    };

    private static object AnyOfName(string type) => type switch
    {
        "INTEGER" or "integer" or "bigint" => 0,
        "BLOB" or "bytea" => Array.Empty<byte>(),
        "boolean" => false,
        "date" => "2025-01-01",
        "timestamp with time zone" => Late,
        "uuid" => Guid.CreateVersion7().ToString("D"),

        // Guids and texts alike in SQLite; unique, as codes must be.
        _ => AnyText(20),
    };

    private static string AnyText(int length) => Guid.CreateVersion7().ToString("N").ToUpperInvariant()[^Math.Min(length, 20)..];

    private string Literal(object value) => value switch
    {
        byte[] when IsSqlite => "X''",
        byte[] => "'\\x'",
        bool flag => flag ? "TRUE" : "FALSE",
        Late when !IsSqlite => $"'{Late}+00'",
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(object value) => value switch
    {
        DBNull => "-",
        Guid id => id.ToString("D").ToUpperInvariant(),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>References are not asked here, and are again afterwards: the migrations run as they do for everybody.</summary>
    private async Task<T> RunAsync<T>(string sql, Func<DbCommand, Task<T>> run)
    {
        await database.OpenConnectionAsync();
        try
        {
            await ExecuteAsync(IsSqlite ? "PRAGMA foreign_keys = 0" : "SET session_replication_role = replica");
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return await run(command);
        }
        finally
        {
            await ExecuteAsync(IsSqlite ? "PRAGMA foreign_keys = 1" : "SET session_replication_role = origin");
            await database.CloseConnectionAsync();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
