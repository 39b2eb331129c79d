using System.Diagnostics;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Grants.Infrastructure.Backups;

/// <summary>A copy of the database as it was at one moment, taken while people work, and put back.</summary>
internal static class DatabaseSnapshot
{
    public const string SqliteName = "database.sqlite";
    public const string PostgreSqlName = "database.dump";

    /// <summary>Name of the snapshot in the backup.</summary>
    public static string NameFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => SqliteName,
        DatabaseProvider.PostgreSql => PostgreSqlName,
        _ => throw new InvalidOperationException("SQL Server makes its own backups (BACKUP DATABASE … WITH ENCRYPTION); back up Files:Folder and the keys beside it."),
    };

    public static Task TakeAsync(DatabaseProvider provider, string connectionString, string to, CancellationToken cancellationToken)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            CopySqlite(connectionString, to);
            return Task.CompletedTask;
        }

        return RunAsync("pg_dump", connectionString, ["--format=custom", "--no-owner", $"--file={to}"], cancellationToken);
    }

    public static Task PutBackAsync(DatabaseProvider provider, string connectionString, string from, CancellationToken cancellationToken)
    {
        if (provider == DatabaseProvider.PostgreSql)
            return RunAsync("pg_restore", connectionString, ["--no-owner", "--exit-on-error", "--single-transaction", $"--dbname={new NpgsqlConnectionStringBuilder(connectionString).Database}", from], cancellationToken);
        KeepWal(from);
        File.Move(from, new SqliteConnectionStringBuilder(connectionString).DataSource, overwrite: false);
        return Task.CompletedTask;
    }

    /// <summary>One consistent file, also while others write.</summary>
    public static void CopySqlite(string connectionString, string to)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=30000; VACUUM INTO $to;";
        command.Parameters.AddWithValue("$to", to);
        command.ExecuteNonQuery();
    }

    /// <summary>A snapshot forgets how the database writes; whoever opens it read-only first could not say so.</summary>
    private static void KeepWal(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        command.ExecuteNonQuery();
    }

    private static async Task RunAsync(string program, string connectionString, string[] arguments, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password;
        start.Environment["PGDATABASE"] = server.Database;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {await said}");
    }
}
