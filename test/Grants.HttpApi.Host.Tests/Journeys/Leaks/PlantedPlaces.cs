using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>Puts a text into a copy of every kind of place in every way it could lie there, so that finding nothing later means that nothing is there.</summary>
internal static class PlantedPlaces
{
    private static readonly (string Name, Func<byte[], byte[]> Write)[] Ways =
    [
        ("utf8", t => t),
        ("utf16", t => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(t))),
        ("json", t => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(t))),
        ("percent", t => Encoding.ASCII.GetBytes(Uri.EscapeDataString(Encoding.UTF8.GetString(t)))),
        ("base64", t => Encoding.ASCII.GetBytes("v=" + Convert.ToBase64String([7, .. t, 9]))),
        ("hex", t => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(t))),
        ("gzip", t => [1, 2, 3, .. Packed(t, s => new GZipStream(s, CompressionLevel.Optimal))]),
        ("zlib", t => [1, 2, 3, .. Packed(t, s => new ZLibStream(s, CompressionLevel.Optimal))]),
        ("deflate", t => Packed(t, s => new DeflateStream(s, CompressionLevel.Optimal))),
        ("brotli", t => Packed(t, s => new BrotliStream(s, CompressionLevel.Optimal))),
        ("zip", Zipped),
        ("zip in gzip", t => Packed(Zipped(t), s => new GZipStream(s, CompressionLevel.NoCompression))),
    ];

    /// <summary>Answers what must be found: a way of writing for each file, then the table, its deleted rows and its log.</summary>
    public static IReadOnlyList<string> Plant(string folder, IEnumerable<string> texts)
    {
        var planted = new List<string>();
        foreach (var (text, number) in texts.Select((t, i) => (Encoding.UTF8.GetBytes(Pad(t)), i)))
        {
            foreach (var (name, write) in Ways)
            {
                var file = $"{number} {name}";
                File.WriteAllBytes(Path.Combine(folder, file), write(text));
                planted.Add(file);
            }

            planted.AddRange(Tables(folder, $"{number}", text));
        }

        return planted;
    }

    private static IEnumerable<string> Tables(string folder, string name, byte[] text)
    {
        var file = Path.Combine(folder, $"{name} tables");
        Run(file, "CREATE TABLE planted (packed BLOB); CREATE TABLE gone (value TEXT)");
        Run(file, "INSERT INTO planted VALUES ($v)", Packed(text, s => new BrotliStream(s, CompressionLevel.Optimal)));
        yield return $"{name} tables · planted.packed";
        var deleted = Path.Combine(folder, $"{name} deleted");
        Run(deleted, "CREATE TABLE gone (value TEXT)");
        Run(deleted, "INSERT INTO gone VALUES ($v)", Encoding.UTF8.GetString(text));
        Run(deleted, "DELETE FROM gone");
        yield return $"{name} deleted";

        // The log of a database in use, copied while it is open: closing writes it into the database.
        var open = Path.Combine(folder, $"{name} open");
        using var connection = Open(open);
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE planted (value TEXT)");
        Execute(connection, "INSERT INTO planted VALUES ($v)", Encoding.UTF8.GetString(text));
        File.Copy(open + "-wal", Path.Combine(folder, $"{name} log-wal"));
        yield return $"{name} log-wal";
    }

    /// <summary>Long enough for every way of packing it.</summary>
    private static string Pad(string text) => $"something before {text} something behind";

    private static byte[] Packed(byte[] text, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed)) stream.Write(text);
        return packed.ToArray();
    }

    private static byte[] Zipped(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a/b.xml").Open()) entry.Write(text);
        return packed.ToArray();
    }

    private static void Run(string file, string sql, object? value = null)
    {
        using var connection = Open(file);
        Execute(connection, sql, value);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql, object? value = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written here, above.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (value is not null) command.Parameters.AddWithValue("$v", value);
        command.ExecuteNonQuery();
    }
}
