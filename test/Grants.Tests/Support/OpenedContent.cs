using System.Buffers.Binary;
using System.IO.Compression;

namespace Grants.Tests.Support;

/// <summary>What can be read in bytes without a key: as they are, and every compressed stream in them, wherever it begins.</summary>
internal static class OpenedContent
{
    private const int LargestStream = 1 << 22;
    private const int Shortest = 16;
    private const int ZipHeader = 30;

    /// <summary>The bytes as they are, then what is in them; two layers deep.</summary>
    public static IEnumerable<(string Kind, byte[] Content)> Of(byte[] content)
    {
        yield return ("as they are", content);
        foreach (var (kind, plain) in Streams(content))
        {
            yield return (kind, plain);
            foreach (var (inner, deeper) in Streams(plain)) yield return ($"{kind}, {inner}", deeper);
        }
    }

    /// <summary>Gzip, zlib and zip entries wherever they begin; Brotli and bare deflate, which have no mark, at the beginning only.</summary>
    public static IEnumerable<(string Kind, byte[] Content)> Streams(byte[] content)
    {
        foreach (var at in Starts(content, [0x1f, 0x8b, 8]))
            if (TryOpen(content, at, s => new GZipStream(s, CompressionMode.Decompress)) is { } plain) yield return ("gzip", plain);
        foreach (var at in Starts(content, [0x78, 0x01]).Concat(Starts(content, [0x78, 0x9c])).Concat(Starts(content, [0x78, 0xda])))
            if (TryOpen(content, at, s => new ZLibStream(s, CompressionMode.Decompress)) is { } plain) yield return ("zlib", plain);
        foreach (var at in Starts(content, "PK\u0003\u0004"u8.ToArray()))
            if (content.Length - at > ZipHeader && TryOpen(content, ZipData(content, at), s => new DeflateStream(s, CompressionMode.Decompress)) is { } plain) yield return ("zip", plain);
        if (TryOpen(content, 0, s => new BrotliStream(s, CompressionMode.Decompress)) is { } brotli) yield return ("brotli", brotli);
        if (TryOpen(content, 0, s => new DeflateStream(s, CompressionMode.Decompress)) is { } deflate) yield return ("deflate", deflate);
    }

    /// <summary>What a stream that begins there holds; null when none does.</summary>
    public static byte[]? TryOpen(byte[] content, int at, Func<Stream, Stream> open)
    {
        if (at < 0 || at >= content.Length) return null;
        using var plain = new MemoryStream();
        try
        {
            using var stream = open(new MemoryStream(content, at, content.Length - at));
            var buffer = new byte[8192];
            for (int read; plain.Length < LargestStream && (read = stream.Read(buffer)) > 0;) plain.Write(buffer, 0, read);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // Bytes that only look like a beginning, or a stream cut off; what was opened before is still searched.
        }

        return plain.Length > Shortest ? plain.ToArray() : null;
    }

    private static int ZipData(byte[] content, int at) =>
        at + ZipHeader + BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at + 26)) + BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at + 28));

    private static IEnumerable<int> Starts(byte[] content, byte[] mark)
    {
        for (var at = 0; (at = IndexOf(content, at, mark)) >= 0; at++) yield return at;
    }

    private static int IndexOf(byte[] content, int from, byte[] mark)
    {
        var found = content.AsSpan(from).IndexOf(mark);
        return found < 0 ? -1 : from + found;
    }
}
