namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>Opens a block as LevelDB stores it. Only what a search needs: whatever is not whole is answered as far as it goes.</summary>
internal static class Snappy
{
    private const int Largest = 1 << 24;

    public static byte[]? Open(ReadOnlySpan<byte> block)
    {
        var at = 0;
        var length = Varint(block, ref at);
        if (length is 0 or > Largest) return null;
        var plain = new byte[length];
        var written = 0;
        while (at < block.Length && written < plain.Length)
        {
            var (size, offset) = Tag(block, ref at);
            size = Math.Min(size, plain.Length - written);
            if (offset == 0)
            {
                size = Math.Min(size, block.Length - at);
                block.Slice(at, size).CopyTo(plain.AsSpan(written));
                at += size;
                written += size;
            }
            else
            {
                if (offset > written) return null;
                for (var end = written + size; written < end; written++) plain[written] = plain[written - offset];
            }
        }

        return plain;
    }

    /// <summary>A number of LevelDB, seven bits to a byte.</summary>
    public static int Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0L;
        for (var shift = 0; at < bytes.Length && shift < 35; shift += 7)
        {
            var b = bytes[at++];
            value |= (long)(b & 0x7f) << shift;
            if (b < 0x80) break;
        }

        return value > int.MaxValue ? -1 : (int)value;
    }

    /// <summary>Offset 0 means that the bytes themselves follow.</summary>
    private static (int Size, int Offset) Tag(ReadOnlySpan<byte> block, ref int at)
    {
        var tag = block[at++];
        switch (tag & 3)
        {
            case 0:
                var size = tag >> 2;
                if (size >= 60) size = Little(block, ref at, size - 59);
                return (size + 1, 0);
            case 1:
                return (((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | Little(block, ref at, 1));
            case 2:
                return ((tag >> 2) + 1, Little(block, ref at, 2));
            default:
                return ((tag >> 2) + 1, Little(block, ref at, 4));
        }
    }

    private static int Little(ReadOnlySpan<byte> block, ref int at, int bytes)
    {
        var value = 0;
        for (var i = 0; i < bytes && at < block.Length; i++) value |= block[at++] << (8 * i);
        return value & int.MaxValue;
    }
}
