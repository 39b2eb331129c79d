using System.Buffers.Binary;

namespace Grants.Infrastructure.Files.Content;

/// <summary>A PNG picture: its critical chunks and the few that only say how colours look are kept (W3C PNG, 3rd edition).</summary>
internal static class PngContent
{
    private const int MaxChunks = 20_000;
    private const int SignatureSize = 8;
    private const int Around = 12;
    private static readonly HashSet<string> Kept = new(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD"], StringComparer.Ordinal);

    public static ICheckedContent Check(Stream source, ContentLimits limits)
    {
        var reader = new ContentReader(source) { Position = SignatureSize };
        var parts = new List<ContentPart> { ContentPart.Of(0, SignatureSize) };
        var (hasData, count) = (false, 0);
        while (true)
        {
            var at = reader.Position;
            var length = reader.UInt32BigEndian();
            var type = System.Text.Encoding.ASCII.GetString(reader.Bytes(4));
            if (++count > MaxChunks || length > int.MaxValue || (count == 1) != (type == "IHDR")) throw ContentReader.Damaged();
            if (type == "IHDR") Header(reader, length, limits);
            reader.Position = at + 8;
            if (Kept.Contains(type))
            {
                Expect(reader, at, (int)length);
                parts.Add(ContentPart.Of(at, Around + length));
            }
            else if (char.IsAsciiLetterUpper(type[0]) || !type.All(char.IsAsciiLetter))
            {
                throw ContentReader.Damaged();
            }
            else
            {
                reader.Skip(length + 4L);
            }

            hasData |= type == "IDAT";
            if (type != "IEND") continue;
            if (!hasData || length != 0) throw ContentReader.Damaged();
            return new PartsContent(FileKind.Png, source, parts);
        }
    }

    private static void Header(ContentReader reader, uint length, ContentLimits limits)
    {
        if (length != 13) throw ContentReader.Damaged();
        var header = reader.Bytes(13);
        Pixels.Expect(BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)), limits);
        if (header[8] is not (1 or 2 or 4 or 8 or 16) || header[9] is not (0 or 2 or 3 or 4 or 6) || header[10] != 0 || header[11] != 0 || header[12] > 1)
            throw ContentReader.Damaged();
    }

    private static void Expect(ContentReader reader, long at, int length)
    {
        if (at + Around + length > reader.Length) throw ContentReader.Damaged();
        reader.Position = at + 4;
        var crc = Crc32.Begin;
        Span<byte> block = stackalloc byte[4096];
        for (var left = length + 4; left > 0;)
        {
            var part = block[..Math.Min(left, block.Length)];
            reader.Read(part);
            crc = Crc32.Add(crc, part);
            left -= part.Length;
        }

        if (reader.UInt32BigEndian() != ~crc) throw ContentReader.Damaged();
    }
}
