using System.Globalization;
using System.Text;
using Grants.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>Searches everything in a folder: each file as it lies there and as far as it can be opened, and each value of each table in each database.</summary>
internal sealed class LeakPlaces(string folder, IReadOnlyList<TextForms> wanted)
{
    private static readonly byte[] Sqlite = "SQLite format 3\0"u8.ToArray();
    private readonly List<string> searched = [];
    private readonly List<string> found = [];

    /// <summary>What was searched, for the record of the test: files with their sizes, tables with their rows and columns.</summary>
    public IReadOnlyList<string> Searched => searched;

    /// <summary>Where something was found: "place: what".</summary>
    public IReadOnlyList<string> Found => found;

    public static LeakPlaces Search(string folder, IReadOnlyList<TextForms> wanted)
    {
        var places = new LeakPlaces(folder, wanted);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        // All files first: whoever opens a database as the last one writes its log into it.
        foreach (var database in files.Where(places.SearchFile).ToList()) places.SearchTables(Path.GetRelativePath(folder, database), database);
        return places;
    }

    /// <summary>True for a database.</summary>
    private bool SearchFile(string file)
    {
        var name = Path.GetRelativePath(folder, file);
        var content = LeakSearch.Read(file);
        searched.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {content.Length:N0} bytes, {Look(name, content)} streams"));
        return content.AsSpan().StartsWith(Sqlite);
    }

    /// <summary>Answers how many streams there were to be read.</summary>
    private int Look(string place, byte[] content)
    {
        var streams = 0;
        foreach (var (kind, plain) in OpenedContent.Of(content))
        {
            streams++;
            found.AddRange(wanted.Where(w => w.IsIn(plain)).Select(w => $"{place} ({kind}): {w.Name}"));
        }

        return streams;
    }

    /// <summary>Texts were seen in the file; what is packed is bytes, and what is cut into pages there is whole here.</summary>
    private void LookAtValue(string place, object? value)
    {
        if (value is byte[] bytes) Look(place, bytes);
        else if (value is string text) found.AddRange(wanted.Where(w => w.IsIn(Encoding.UTF8.GetBytes(text))).Select(w => $"{place}: {w.Name}"));
    }

    private void SearchTables(string name, string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Select(r => (string)r[0].Value!))
        {
            var rows = Read(connection, $"SELECT * FROM \"{table}\"").ToList();
            var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(r => (string)r[0].Value!).ToList();
            searched.Add(string.Create(CultureInfo.InvariantCulture, $"{name} · {table}: {rows.Count} rows; {string.Join(' ', columns)}"));
            foreach (var (column, value) in rows.SelectMany(r => r)) LookAtValue($"{name} · {table}.{column}", value);
        }
    }

    private static IEnumerable<IReadOnlyList<(string Column, object? Value)>> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), (object?)reader.GetValue(i)))];
    }
}
