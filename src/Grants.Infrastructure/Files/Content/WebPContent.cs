using System.Buffers.Binary;
using System.Text;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>A WebP picture (RFC 9649): the chunks its picture is made of are kept, and of EXIF which side is up.</summary>
internal static class WebPContent
{
    private const int MaxChunks = 4000;
    private const int RiffHeader = 12;
    private const byte HasProfile = 0x20, HasExif = 0x08, HasXmp = 0x04;

    public static ICheckedContent Check(Stream source, ContentLimits limits)
    {
        var reader = new ContentReader(source) { Position = 4 };
        var end = 8L + reader.UInt32LittleEndian();
        if (end > reader.Length || end < RiffHeader + 8) throw ContentReader.Damaged();
        reader.Position = RiffHeader;
        var (kept, head, orientation, hasPicture) = (new List<ContentPart>(), (byte[]?)null, 1, false);
        for (var count = 0; reader.Position + 8 <= end; count++)
        {
            if (count > MaxChunks) throw ContentReader.Damaged();
            var (at, type, length) = Next(reader, end);
            switch (type)
            {
                case "VP8X" when count == 0 && length == 10:
                    head = reader.Bytes(10);
                    Pixels.Expect(1 + UInt24(head, 4), 1 + UInt24(head, 7), limits);
                    break;
                case "VP8 " or "VP8L":
                    Picture(reader, type, limits);
                    hasPicture = true;
                    kept.Add(ContentPart.Of(at, 8 + Even(length)));
                    break;
                case "ANMF":
                    ExpectFrame(reader, at + 8 + 16, at + 8 + length);
                    hasPicture = true;
                    kept.Add(ContentPart.Of(at, 8 + Even(length)));
                    break;
                case "ALPH" or "ANIM":
                    kept.Add(ContentPart.Of(at, 8 + Even(length)));
                    break;
                case "EXIF":
                    orientation = Orientation.Read(WithoutName(reader.Bytes((int)Math.Min(length, 65_536))));
                    break;
                case "VP8X":
                    throw ContentReader.Damaged();
            }

            reader.Position = at + 8 + Even(length);
        }

        if (!hasPicture) throw ContentReader.Damaged();
        return new PartsContent(FileKind.WebP, source, Assemble(kept, head, orientation));
    }

    private static List<ContentPart> Assemble(List<ContentPart> kept, byte[]? head, int orientation)
    {
        var parts = new List<ContentPart>();
        if (head is not null)
        {
            var exif = Orientation.Write(orientation);
            head[0] = (byte)((head[0] & ~(HasProfile | HasExif | HasXmp)) | (exif is null ? 0 : HasExif));
            parts.Add(ContentPart.Own([.. "VP8X"u8, 10, 0, 0, 0, .. head]));
            parts.AddRange(kept);
            if (exif is not null) parts.Add(ContentPart.Own([.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif]));
        }
        else
        {
            parts.AddRange(kept);
        }

        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(4 + parts.Sum(p => p.Fresh?.Length ?? p.Length)));
        return [ContentPart.Own([.. "RIFF"u8, .. size, .. "WEBP"u8]), .. parts];
    }

    private static (long At, string Type, uint Length) Next(ContentReader reader, long end)
    {
        var at = reader.Position;
        var type = Encoding.ASCII.GetString(reader.Bytes(4));
        var length = reader.UInt32LittleEndian();
        if (at + 8 + Even(length) > end) throw ContentReader.Damaged();
        return (at, type, length);
    }

    private static void ExpectFrame(ContentReader reader, long from, long until)
    {
        reader.Position = from;
        while (reader.Position + 8 <= until)
        {
            var (at, type, length) = Next(reader, until);
            if (type is not ("VP8 " or "VP8L" or "ALPH")) throw new BusinessException(FileErrors.NotCleanable);
            reader.Position = at + 8 + Even(length);
        }
    }

    private static void Picture(ContentReader reader, string type, ContentLimits limits)
    {
        var head = reader.Bytes(10);
        if (type == "VP8L")
        {
            if (head[0] != 0x2F) throw ContentReader.Damaged();
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(1));
            Pixels.Expect(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF), limits);
            return;
        }

        if (head[3] != 0x9D || head[4] != 0x01 || head[5] != 0x2A) throw ContentReader.Damaged();
        Pixels.Expect((head[6] | (head[7] << 8)) & 0x3FFF, (head[8] | (head[9] << 8)) & 0x3FFF, limits);
    }

    // Some programs write the name that JPEG puts before the block.
    private static ReadOnlySpan<byte> WithoutName(byte[] exif) => exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif;

    private static int UInt24(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);

    private static long Even(uint length) => length + (length & 1L);
}
