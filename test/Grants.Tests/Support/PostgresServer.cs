using System.Diagnostics;
using Npgsql;

namespace Grants.Tests.Support;

/// <summary>One PostgreSQL server for the whole run, in a temporary folder, on a socket of its own. Needs Debian's package postgresql.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string?> Socket = new(Start);

    /// <summary>False when the programs are not installed; <c>.ci/run</c> installs them.</summary>
    public static bool IsAvailable => Binary("initdb") is not null;

    /// <summary>Keeps what it has said even when the machine fails, as a server must and a test need not. Set before the first use.</summary>
    public static bool IsDurable { get; set; }

    public static string ConnectionString(string database) =>
        $"Host={Socket.Value};Username=grants;Database={database};Maximum Pool Size=20;Timeout=60";

    public static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>True when there is a database of that name.</summary>
    public static async Task<bool> ExistsAsync(string name)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = @name", connection);
        command.Parameters.AddWithValue("name", name);
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    private static string? Start()
    {
        var folder = Directory.CreateTempSubdirectory("grants-pg-").FullName;
        var data = Path.Combine(folder, "data");
        var isRoot = Environment.UserName == "root";
        if (isRoot) Shell("chown", "postgres", folder);
        AsServer(isRoot, Binary("initdb")!, "-D", data, "-U", "grants", "-A", "trust", "--no-sync", "-E", "UTF8");
        AsServer(isRoot, Binary("pg_ctl")!, "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-k {folder} -c listen_addresses='' -c fsync={(IsDurable ? "on" : "off")} -c max_connections=200 -c shared_buffers=64MB", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            AsServer(isRoot, Binary("pg_ctl")!, "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    // The server refuses to run as root; the package brings the account "postgres".
    private static void AsServer(bool isRoot, string program, params string[] arguments)
    {
        if (isRoot) Shell("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Shell(program, arguments);
    }

    private static void Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static string? Binary(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin", name)).LastOrDefault(File.Exists)
            : null;
}
