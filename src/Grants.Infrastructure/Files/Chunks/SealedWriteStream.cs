using System.Security.Cryptography;

namespace Grants.Infrastructure.Files.Chunks;

/// <summary>Writes an encrypted file from its beginning. It is whole only after <see cref="Complete"/>.</summary>
internal sealed class SealedWriteStream(FileStream file, Guid id, byte[] key) : Stream
{
    private readonly AesGcm aes = new(key, Chunk.TagSize);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] plain = new byte[Chunk.Size];
    private readonly byte[] record = new byte[Chunk.SealedSize(Chunk.Size)];
    private int filled;
    private long written;
    private long index;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written + filled;

    // ZipArchive asks where it is.
    public override long Position { get => written + filled; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // The last chunk must say that it is the last, so a full one waits until more comes.
            if (filled == Chunk.Size) Put(isLast: false);
            var count = Math.Min(buffer.Length, Chunk.Size - filled);
            buffer[..count].CopyTo(plain.AsSpan(filled));
            filled += count;
            buffer = buffer[count..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes the last chunk and waits until all is on the disk.</summary>
    /// <returns>Hash of what lies on the disk.</returns>
    public byte[] Complete()
    {
        Put(isLast: true);
        file.Flush(flushToDisk: true);
        return hash.GetHashAndReset();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(plain);
            aes.Dispose();
            hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Put(bool isLast)
    {
        var output = record.AsSpan(0, Chunk.SealedSize(filled));
        Chunk.Seal(aes, new ChunkPlace(id, index++, isLast), plain.AsSpan(0, filled), output);
        file.Write(output);
        hash.AppendData(output);
        written += filled;
        filled = 0;
    }
}
