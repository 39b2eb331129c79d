using Microsoft.Data.Sqlite;

namespace Grants.Infrastructure.Sealing;

/// <summary>Short ways to ask the file of wrapped keys.</summary>
internal static class KeyCommands
{
    public static int Run(this SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    public static IReadOnlyList<T> List<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
