using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Grants.Infrastructure.Files.Chunks;

/// <summary>
/// What has come of an upload so far, encrypted piece by piece as it arrives; its length on disk is the only truth about how far it got.
/// One writer at a time: the file is locked.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly SafeFileHandle file;
    private readonly Guid id;
    private readonly AesGcm aes;
    private readonly ChunkIndex index;

    public Spool(SafeFileHandle file, Guid id, ReadOnlySpan<byte> key)
    {
        this.file = file;
        this.id = id;
        aes = new AesGcm(key, Chunk.TagSize);
        index = ChunkIndex.Read(file);
    }

    /// <summary>Plain bytes that are here.</summary>
    public long Length => index.Length;

    /// <summary>Takes what a request brings. When its line is cut, what came is kept.</summary>
    /// <param name="body">As it arrives.</param>
    /// <param name="most">Not more than that.</param>
    /// <param name="cancellationToken">The caller hung up.</param>
    /// <returns>False when there was more.</returns>
    public async Task<bool> AppendAsync(Stream body, long most, CancellationToken cancellationToken)
    {
        // Half a chunk that a crash left behind.
        if (RandomAccess.GetLength(file) != index.End) RandomAccess.SetLength(file, index.End);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk.Size);
        var filled = 0;
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer.AsMemory(filled, Chunk.Size - filled), cancellationToken)) > 0)
            {
                if (Length + filled + read > most) return false;
                filled += read;
                if (filled < Chunk.Size) continue;
                Put(buffer.AsSpan(0, filled));
                filled = 0;
            }

            return true;
        }
        finally
        {
            if (filled > 0) Put(buffer.AsSpan(0, filled));
            RandomAccess.FlushToDisk(file);
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    public void Dispose()
    {
        aes.Dispose();
        file.Dispose();
    }

    private void Put(ReadOnlySpan<byte> plain)
    {
        var record = ArrayPool<byte>.Shared.Rent(Chunk.SealedSize(plain.Length));
        var output = record.AsSpan(0, Chunk.SealedSize(plain.Length));
        Chunk.Seal(aes, new ChunkPlace(id, index.Entries.Count, IsLast: false), plain, output);
        RandomAccess.Write(file, output, index.End);
        index.Add(plain.Length, isLast: false);
        ArrayPool<byte>.Shared.Return(record);
    }
}
