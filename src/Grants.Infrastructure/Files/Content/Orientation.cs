using System.Buffers.Binary;

namespace Grants.Infrastructure.Files.Content;

/// <summary>Which side of a photo is up: the one thing of its EXIF that is kept, in a fresh one that says nothing else.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112;
    private const int Upright = 1;

    /// <summary>1 to 8 as TIFF says it; 1 when nothing is said.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return Upright;
        var isLittle = tiff[0] == (byte)'I';
        var at = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at > tiff.Length - 2) return Upright;
        var entries = UInt16(tiff[(int)at..], isLittle);
        for (var i = 0; i < entries; i++)
        {
            var entry = (int)at + 2 + (i * 12);
            if (entry + 12 > tiff.Length) return Upright;
            if (UInt16(tiff[entry..], isLittle) == Tag) return UInt16(tiff[(entry + 8)..], isLittle) is >= 1 and <= 8 and var value ? value : Upright;
        }

        return Upright;
    }

    /// <summary>A TIFF block that holds the orientation only; null when the picture is upright anyway.</summary>
    public static byte[]? Write(int orientation) => orientation == Upright
        ? null
        : [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
