using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>Pictures made in code, with and without what gives their maker away.</summary>
internal static class Pictures
{
    public const string Camera = "SENTINEL-CAMERA-77";
    public const string Serial = "SENTINEL-SERIAL-4711";
    public const string Author = "SENTINEL-AUTHOR-ژینا";

    public static byte[] Jpeg(int width = 640, int height = 480, bool withMetadata = false, int orientation = 1, byte[]? tail = null, params byte[][] extra)
    {
        var file = new List<byte> { 0xFF, 0xD8 };
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 72, 0, 72, 0, 0]);
        if (withMetadata)
        {
            Segment(file, 0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]);
            Segment(file, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><creator>{Author}</creator></x:xmpmeta>")]);
            Segment(file, 0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.UTF8.GetBytes(Author)]);
            Segment(file, 0xFE, Encoding.UTF8.GetBytes(Author));
        }

        foreach (var segment in extra) file.AddRange(segment);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, [0, .. Enumerable.Repeat((byte)0, 16)]);
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.AddRange([0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78, 0xFF, 0xD9]);
        if (tail is not null) file.AddRange(tail);
        return [.. file];
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> payload)
    {
        var file = new List<byte>();
        Segment(file, marker, payload);
        return [.. file];
    }

    public static byte[] Png(int width = 32, int height = 32, bool withMetadata = false, byte[]? tail = null, string? chunk = null, bool isBroken = false)
    {
        var file = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A };
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 0);
        Chunk(file, "IHDR", header);
        if (withMetadata)
        {
            Chunk(file, "tEXt", Encoding.Latin1.GetBytes("Author\0" + Serial));
            Chunk(file, "iTXt", [.. "Comment\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Author)]);
            Chunk(file, "eXIf", Exif(1));
            Chunk(file, "tIME", [7, 0xEA, 11, 22, 10, 0, 0]);
        }

        if (chunk is not null) Chunk(file, chunk, [1, 2, 3]);
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionMode.Compress, leaveOpen: true)) zlib.Write(new byte[33 * 32]);
        Chunk(file, "IDAT", data.ToArray());
        if (isBroken) file[^1] ^= 1;
        Chunk(file, "IEND", []);
        if (tail is not null) file.AddRange(tail);
        return [.. file];
    }

    public static byte[] WebP(bool withMetadata = false, int width = 16, byte[]? tail = null, string? chunk = null)
    {
        var body = new List<byte>();
        if (withMetadata) Riff(body, "VP8X", [0x2C, 0, 0, 0, .. UInt24(width - 1), .. UInt24(15)]);
        if (withMetadata) Riff(body, "ICCP", Encoding.UTF8.GetBytes(Serial));
        Riff(body, "VP8L", [0x2F, .. BitConverter.GetBytes((uint)((width - 1) | (15 << 14))), 1, 2, 3, 4, 5, 6]);
        if (chunk is not null) Riff(body, chunk, [1, 2, 3, 4]);
        if (withMetadata) Riff(body, "EXIF", Exif(6));
        if (withMetadata) Riff(body, "XMP ", Encoding.UTF8.GetBytes(Author));
        return [.. "RIFF"u8, .. BitConverter.GetBytes(4 + body.Count), .. "WEBP"u8, .. body, .. tail ?? []];
    }

    /// <summary>Camera, serial number, place and a small picture, as TIFF.</summary>
    private static byte[] Exif(int orientation)
    {
        var text = new List<byte>();
        const int entries = 5, first = 8, size = 2 + (entries * 12) + 4;
        var gps = first + size;
        var free = gps + 2 + (4 * 12) + 4;
        int Text(string value)
        {
            text.AddRange(Encoding.ASCII.GetBytes(value + "\0"));
            return free + text.Count - value.Length - 1;
        }

        byte[] Entry(int tag, int type, int count, int value) => [.. Big16(tag), .. Big16(type), .. Big32(count), .. Big32(value)];
        List<byte> ifd0 =
        [
            .. Big16(entries), .. Entry(0x010F, 2, Camera.Length + 1, Text(Camera)), .. Entry(0x0112, 3, 1, orientation << 16),
            .. Entry(0x013B, 2, 7, Text("someone")), .. Entry(0x8825, 4, 1, gps), .. Entry(0xC62F, 2, Serial.Length + 1, Text(Serial)), .. Big32(0),
        ];
        List<byte> place = [.. Big16(4), .. Entry(1, 2, 2, 'N' << 24), .. Entry(2, 5, 3, free + 200), .. Entry(3, 2, 2, 'E' << 24), .. Entry(4, 5, 3, free + 200), .. Big32(0)];
        while (text.Count < 200) text.Add(0);
        foreach (var part in new[] { 36, 1, 11, 1, 28, 1 }) text.AddRange(Big32(part));
        return [.. "MM"u8, 0, 42, 0, 0, 0, 8, .. ifd0, .. place, .. text];
    }

    private static void Segment(List<byte> file, byte marker, ReadOnlySpan<byte> payload)
    {
        file.AddRange([0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2)]);
        file.AddRange(payload);
    }

    private static void Chunk(List<byte> file, string type, ReadOnlySpan<byte> payload)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. payload];
        file.AddRange(Big32(payload.Length));
        file.AddRange(named);
        file.AddRange(Big32((int)~Grants.Infrastructure.Files.Content.Crc32.Add(Grants.Infrastructure.Files.Content.Crc32.Begin, named)));
    }

    private static void Riff(List<byte> file, string type, ReadOnlySpan<byte> payload)
    {
        file.AddRange(Encoding.ASCII.GetBytes(type));
        file.AddRange(BitConverter.GetBytes(payload.Length));
        file.AddRange(payload);
        if (payload.Length % 2 == 1) file.Add(0);
    }

    private static byte[] UInt24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Big32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
