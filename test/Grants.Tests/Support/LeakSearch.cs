using System.IO.Compression;
using System.Text;

namespace Grants.Tests.Support;

/// <summary>Looks for a text in every file of a folder as UTF-8, UTF-16LE, JSON-escaped and inside gzip, Brotli and zlib.</summary>
internal static class LeakSearch
{
    public static IReadOnlyList<string> FilesWith(string folder, string sentinel)
    {
        var forms = new List<byte[]>
        {
            Encoding.UTF8.GetBytes(sentinel),
            Encoding.Unicode.GetBytes(sentinel),
            Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(sentinel).Trim('"')),
            Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(sentinel))[..^4]),
        };
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Contains(Read(f), forms))];
    }

    private static bool Contains(byte[] content, IReadOnlyList<byte[]> forms) =>
        Texts(content).Any(text => forms.Any(form => text.AsSpan().IndexOf(form) >= 0));

    private static IEnumerable<byte[]> Texts(byte[] content)
    {
        yield return content;
        foreach (var open in (Func<Stream, Stream>[])[s => new GZipStream(s, CompressionMode.Decompress), s => new BrotliStream(s, CompressionMode.Decompress), s => new ZLibStream(s, CompressionMode.Decompress)])
        {
            if (TryOpen(content, open) is { } plain) yield return plain;
        }
    }

    private static byte[]? TryOpen(byte[] content, Func<Stream, Stream> open)
    {
        using var plain = new MemoryStream();
        try
        {
            using var stream = open(new MemoryStream(content));
            stream.CopyTo(plain);
            return plain.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // Not compressed this way; what was read before the error is still searched.
            return plain.Length > 0 ? plain.ToArray() : null;
        }
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
