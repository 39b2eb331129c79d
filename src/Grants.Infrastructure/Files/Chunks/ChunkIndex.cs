using Microsoft.Win32.SafeHandles;

namespace Grants.Infrastructure.Files.Chunks;

/// <summary>Where the chunks of a file lie. Read from their headers; whether they are genuine is seen when they are opened.</summary>
internal sealed class ChunkIndex
{
    private readonly List<Entry> entries = [];

    /// <summary>The whole chunks from the beginning.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Plain bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Where the last whole chunk ends; what lies behind was cut off while it was written.</summary>
    public long End { get; private set; }

    /// <param name="file">The file.</param>
    /// <param name="start">Where its first chunk begins.</param>
    public static ChunkIndex Read(SafeFileHandle file, long start = 0)
    {
        var index = new ChunkIndex { End = start };
        var size = RandomAccess.GetLength(file);
        Span<byte> header = stackalloc byte[Chunk.HeaderSize];
        while (index.End + Chunk.HeaderSize <= size && RandomAccess.Read(file, header, index.End) == Chunk.HeaderSize && Chunk.ReadHeader(header) is var (length, isLast))
        {
            if (index.End + Chunk.SealedSize(length) > size) break;
            index.Add(length, isLast);
        }

        return index;
    }

    public void Add(int length, bool isLast)
    {
        entries.Add(new Entry(End, Length, length, isLast));
        Length += length;
        End += Chunk.SealedSize(length);
    }

    /// <summary>The chunk in which a plain byte lies.</summary>
    public int Find(long position)
    {
        var (low, high) = (0, entries.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (entries[middle].Start <= position) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <param name="Offset">Of the chunk on disk.</param>
    /// <param name="Start">Of its first plain byte.</param>
    /// <param name="Length">Plain bytes.</param>
    /// <param name="IsLast">It says that nothing follows.</param>
    internal readonly record struct Entry(long Offset, long Start, int Length, bool IsLast);
}
