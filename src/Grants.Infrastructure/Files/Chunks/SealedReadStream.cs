using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;
using Microsoft.Win32.SafeHandles;

namespace Grants.Infrastructure.Files.Chunks;

/// <summary>Reads an encrypted file from any place, one chunk in memory at a time.</summary>
internal sealed class SealedReadStream : Stream
{
    private readonly SafeFileHandle file;
    private readonly Guid id;
    private readonly AesGcm aes;
    private readonly ChunkIndex index;
    private readonly byte[] record = new byte[Chunk.SealedSize(Chunk.Size)];
    private readonly byte[] plain = new byte[Chunk.Size];
    private int opened = -1;

    /// <param name="file">The encrypted file; closed with the stream.</param>
    /// <param name="id">Its id.</param>
    /// <param name="key">Its key.</param>
    /// <param name="isWhole">True for a finished file: its last chunk must say so and be genuine, before anything is read.</param>
    /// <param name="start">Where its first chunk begins.</param>
    public SealedReadStream(SafeFileHandle file, Guid id, ReadOnlySpan<byte> key, bool isWhole, long start = 0)
    {
        this.file = file;
        this.id = id;
        aes = new AesGcm(key, Chunk.TagSize);
        index = ChunkIndex.Read(file, start);
        if (isWhole) ExpectWhole();
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => index.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0) return 0;
        if (opened < 0 || !Holds(opened)) OpenChunk(index.Find(Position));
        var found = index.Entries[opened];
        var from = (int)(Position - found.Start);
        var count = Math.Min(buffer.Length, found.Length - from);
        plain.AsSpan(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(plain);
            aes.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Holds(int chunk) => Position >= index.Entries[chunk].Start && Position < index.Entries[chunk].Start + index.Entries[chunk].Length;

    private void ExpectWhole()
    {
        var last = index.Entries.Count - 1;
        if (last < 0 || !index.Entries[last].IsLast || index.End != RandomAccess.GetLength(file)) throw new IntegrityException();
        OpenChunk(last);
    }

    private void OpenChunk(int chunk)
    {
        if (chunk == opened) return;
        opened = -1;
        var entry = index.Entries[chunk];
        var sealedBytes = record.AsSpan(0, Chunk.SealedSize(entry.Length));
        if (RandomAccess.Read(file, sealedBytes, entry.Offset) != sealedBytes.Length) throw new IntegrityException();
        Chunk.Open(aes, new ChunkPlace(id, chunk, entry.IsLast), sealedBytes, plain.AsSpan(0, entry.Length));
        opened = chunk;
    }
}
