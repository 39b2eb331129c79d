using System.Buffers.Binary;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>Reads a file's structure. Whatever ends too early is damaged.</summary>
internal sealed class ContentReader(Stream source)
{
    private readonly byte[] buffer = new byte[8 * 1024];
    private long bufferAt;
    private int buffered;

    public Stream Source => source;

    public long Length { get; } = source.Length;

    public long Position { get; set; }

    public bool IsAtEnd => Position >= Length;

    public static BusinessException Damaged() => new(FileErrors.Damaged);

    public byte Byte()
    {
        if (Position < bufferAt || Position >= bufferAt + buffered) Fill();
        return buffer[(int)(Position++ - bufferAt)];
    }

    public void Read(Span<byte> target)
    {
        for (var i = 0; i < target.Length; i++) target[i] = Byte();
    }

    public byte[] Bytes(int count)
    {
        if (count < 0 || Position + count > Length) throw Damaged();
        var bytes = new byte[count];
        Read(bytes);
        return bytes;
    }

    public ushort UInt16BigEndian() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(2));

    public uint UInt32BigEndian() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    public uint UInt32LittleEndian() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>Passes over bytes that must be there.</summary>
    public void Skip(long count)
    {
        if (count < 0 || Position + count > Length) throw Damaged();
        Position += count;
    }

    /// <summary>Passes over everything before the next byte of this value, which must come.</summary>
    public void SkipTo(byte value)
    {
        while (true)
        {
            if (Position < bufferAt || Position >= bufferAt + buffered) Fill();
            var found = buffer.AsSpan((int)(Position - bufferAt), (int)(bufferAt + buffered - Position)).IndexOf(value);
            if (found >= 0)
            {
                Position += found;
                return;
            }

            Position = bufferAt + buffered;
        }
    }

    private void Fill()
    {
        if (Position >= Length) throw Damaged();
        source.Position = bufferAt = Position;
        buffered = source.Read(buffer);
        if (buffered == 0) throw Damaged();
    }
}
