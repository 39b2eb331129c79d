using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>
/// A JPEG photo: only the segments that its picture is made of are kept (ITU-T T.81, JFIF), and of EXIF which side is up. What follows the end of the
/// picture, such as a phone's short film, is left out.
/// </summary>
internal static class JpegContent
{
    private const int MaxSegments = 4000;
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE;

    public static ICheckedContent Check(Stream source, ContentLimits limits)
    {
        var reader = new ContentReader(source);
        if (reader.Byte() != 0xFF || reader.Byte() != Start) throw ContentReader.Damaged();
        var state = new State();
        for (var count = 0; ; count++)
        {
            if (count > MaxSegments) throw ContentReader.Damaged();
            var marker = NextMarker(reader);
            if (marker == End) return state.ToContent(source);
            if (marker is < 0xC0 or (>= 0xD0 and <= Start)) throw ContentReader.Damaged();
            var at = reader.Position - 2;
            var length = reader.UInt16BigEndian();
            if (length < 2 || at + 2 + length > reader.Length) throw ContentReader.Damaged();
            Take(reader, marker, at, length, state, limits);
            reader.Position = at + 2 + length;
            if (marker != Scan) continue;
            SkipScan(reader);
            state.Picture.Add(ContentPart.Of(at + 2 + length, reader.Position - (at + 2 + length)));
            state.HasScan = true;
        }
    }

    private static void Take(ContentReader reader, byte marker, long at, int length, State state, ContentLimits limits)
    {
        switch (marker)
        {
            case App0:
                state.TakeJfif(reader.Bytes(length - 2));
                break;
            case App1:
                state.TakeExif(reader.Bytes(length - 2));
                break;
            case App14 when length == 14:
                var adobe = reader.Bytes(length - 2);
                if (adobe.AsSpan().StartsWith("Adobe"u8)) state.Head.Add(ContentPart.Of(at, 2 + length));
                break;
            case 0xC0 or 0xC1 or 0xC2:
                Frame(reader, length, state, limits);
                state.Picture.Add(ContentPart.Of(at, 2 + length));
                break;
            case 0xC4 or 0xDB or 0xDD or Scan:
                if (marker == Scan && !state.HasFrame) throw ContentReader.Damaged();
                state.Picture.Add(ContentPart.Of(at, 2 + length));
                break;
            case >= 0xC3 and <= 0xCF or 0xDC or 0xDE or 0xDF:
                // Lossless, arithmetic and hierarchical pictures: no camera makes them and few programs are safe with them.
                throw new BusinessException(FileErrors.KindNotTaken);
        }
    }

    private static void Frame(ContentReader reader, int length, State state, ContentLimits limits)
    {
        var frame = reader.Bytes(6);
        var (height, width) = ((frame[1] << 8) | frame[2], (frame[3] << 8) | frame[4]);
        if (state.HasFrame || frame[0] != 8 || frame[5] is not (1 or 3 or 4) || length != 8 + (3 * frame[5])) throw ContentReader.Damaged();
        Pixels.Expect(width, height, limits);
        state.HasFrame = true;
    }

    private static byte NextMarker(ContentReader reader)
    {
        if (reader.Byte() != 0xFF) throw ContentReader.Damaged();
        byte marker;
        do marker = reader.Byte();
        while (marker == 0xFF);
        return marker;
    }

    /// <summary>To the marker behind the entropy-coded bytes.</summary>
    private static void SkipScan(ContentReader reader)
    {
        while (true)
        {
            reader.SkipTo(0xFF);
            var at = reader.Position;
            reader.Position++;
            var next = reader.Byte();
            if (next is 0x00 or (>= 0xD0 and <= 0xD7)) continue;
            reader.Position = next == 0xFF ? at + 1 : at;
            if (next != 0xFF) return;
        }
    }

    private sealed class State
    {
        private byte[]? jfif;
        private int orientation = 1;

        public List<ContentPart> Head { get; } = [];

        public List<ContentPart> Picture { get; } = [];

        public bool HasFrame { get; set; }

        public bool HasScan { get; set; }

        /// <summary>Version and density; the small picture inside is left out.</summary>
        public void TakeJfif(byte[] payload)
        {
            if (payload.Length >= 14 && payload.AsSpan().StartsWith("JFIF\0"u8)) jfif ??= [0xFF, App0, 0, 16, .. payload[..12], 0, 0];
        }

        public void TakeExif(byte[] payload)
        {
            if (payload.AsSpan().StartsWith("Exif\0\0"u8)) orientation = Orientation.Read(payload.AsSpan(6));
        }

        public PartsContent ToContent(Stream source)
        {
            if (!HasFrame || !HasScan) throw ContentReader.Damaged();
            List<ContentPart> parts = [ContentPart.Own(0xFF, Start)];
            if (jfif is not null) parts.Add(ContentPart.Own(jfif));
            if (Orientation.Write(orientation) is { } tiff) parts.Add(ContentPart.Own([0xFF, App1, 0, (byte)(8 + tiff.Length), .. "Exif\0\0"u8, .. tiff]));
            return new PartsContent(FileKind.Jpeg, source, [.. parts, .. Head, .. Picture, ContentPart.Own(0xFF, End)]);
        }
    }
}
