using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>
/// Everything a browser left in its profile folder, opened as far as it can be: as it lies there, gzip and zlib wherever they begin, Brotli in
/// cached answers, Snappy in LevelDB tables. Texts are looked for as UTF-8, UTF-16LE and percent-encoded.
/// </summary>
internal sealed class ProfileSearch
{
    private const ulong CacheEntry = 0xfcfb6d1ba7725c30;
    private const int CacheHeader = 24;

    private readonly List<(string File, byte[] Content)> texts = [];
    private readonly SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);

    public ProfileSearch(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) Read(folder, file);
    }

    /// <summary>Files that hold the text, by their path in the profile.</summary>
    public IReadOnlyList<string> FilesWith(string text)
    {
        byte[][] forms = [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.ASCII.GetBytes(Uri.EscapeDataString(text))];
        return [.. texts.Where(t => forms.Any(f => t.Content.AsSpan().IndexOf(f) >= 0)).Select(t => t.File).Distinct()];
    }

    /// <summary>What was searched, for the record of the test.</summary>
    public override string ToString() =>
        $"{texts.Select(t => t.File.Split(':')[0]).Distinct().Count()} files, {texts.Sum(t => (long)t.Content.Length) / 1024:N0} KB opened; {string.Join(", ", kinds.Select(k => $"{k.Value} {k.Key}"))}; "
        + string.Join(' ', texts.Select(t => t.File.Split('/', ':')[0] + (t.File.Contains('/', StringComparison.Ordinal) ? "/" + t.File.Split('/', ':')[1] : "")).Distinct().Order(StringComparer.Ordinal));

    private void Read(string folder, string file)
    {
        var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (new FileInfo(file).LinkTarget is not null) return; // The lock of a running browser points to nothing.
        var content = File.ReadAllBytes(file);
        Add(name, "as they are", content);
        foreach (var (kind, plain) in OpenedContent.Streams(content)) Add(name, kind, plain);
        if (content.Length > CacheHeader && BinaryPrimitives.ReadUInt64LittleEndian(content) == CacheEntry)
        {
            var answer = OpenedContent.TryOpen(content, CacheHeader + BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(12)), s => new BrotliStream(s, CompressionMode.Decompress));
            if (answer is not null) Add(name, "brotli in cached answers", answer);
        }

        foreach (var block in LevelDbTable.Blocks(content)) Add(name, "blocks of tables", block);
    }

    private void Add(string name, string kind, byte[] content)
    {
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        texts.Add((kind == "as they are" ? name : $"{name}:{kind}", content));
    }
}
