using System.IO.Compression;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>
/// A PDF: begins and ends as one, is nothing else at the same time, is not closed with a password and does nothing by itself. What it says about its
/// maker cannot be taken out safely, so the person is asked.
/// </summary>
internal static class PdfContent
{
    private const int TailSize = 64 * 1024;
    private const int MaxEndNoise = 1024;
    private const long MaxUnpacked = 64L * 1024 * 1024;

    public static ICheckedContent Check(Stream source)
    {
        ExpectEnd(source);
        var reader = new ContentReader(source);
        var (names, unpacked, word) = (new PdfNames(), 0L, new Word());
        while (!reader.IsAtEnd)
        {
            var value = reader.Byte();
            if (value == '(') SkipText(reader, names);
            else if (value == '%') SkipRemark(reader, names);
            else names.Take(value);
            word.Take(value);
            if (word.Is("endobj"u8)) names.Forget();
            if (!word.Is("stream"u8) || word.Is("endstream"u8)) continue;
            if (names.Here.Contains("ObjStm")) unpacked += Unpack(reader, names);
            SkipStream(reader);
            names.Forget();
            if (unpacked > MaxUnpacked) throw new BusinessException(FileErrors.TooPacked);
        }

        names.End();
        return new PartsContent(FileKind.Pdf, source, [ContentPart.Of(0, source.Length)], mayIdentify: true);
    }

    /// <summary>Ends as a PDF and not as an archive: a file that is both is made to deceive.</summary>
    private static void ExpectEnd(Stream source)
    {
        var tail = new byte[(int)Math.Min(TailSize, source.Length)];
        source.Position = source.Length - tail.Length;
        source.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0 || tail.Length - end > MaxEndNoise || tail.AsSpan(end + 5).ContainsAnyExcept((ReadOnlySpan<byte>)[0, 9, 10, 13, 32])) throw ContentReader.Damaged();
        if (tail.AsSpan().IndexOf("PK\x05\x06"u8) >= 0) throw new BusinessException(FileErrors.KindNotTaken);
    }

    private static void SkipText(ContentReader reader, PdfNames names)
    {
        names.Take((byte)'(');
        for (var depth = 1; depth > 0 && !reader.IsAtEnd;)
        {
            var value = reader.Byte();
            if (value == '\\' && !reader.IsAtEnd) reader.Position++;
            else if (value == '(') depth++;
            else if (value == ')') depth--;
        }
    }

    private static void SkipRemark(ContentReader reader, PdfNames names)
    {
        names.Take((byte)'%');
        while (!reader.IsAtEnd && reader.Byte() is not (10 or 13))
        {
        }
    }

    private static void SkipStream(ContentReader reader)
    {
        var end = "endstream"u8;
        while (true)
        {
            reader.SkipTo((byte)'e');
            var at = reader.Position;
            if (at + end.Length > reader.Length) throw ContentReader.Damaged();
            if (reader.Bytes(end.Length).AsSpan().SequenceEqual(end)) return;
            reader.Position = at + 1;
        }
    }

    /// <summary>Objects may be packed; their names are looked at like the others.</summary>
    private static long Unpack(ContentReader reader, PdfNames names)
    {
        if (!names.Here.Contains("FlateDecode")) throw new BusinessException(FileErrors.NotCleanable);
        if (reader.Byte() == 13) reader.Position++;
        var begin = reader.Position;
        var (buffer, total) = (new byte[16 * 1024], 0L);
        reader.Source.Position = begin;
        try
        {
            using var plain = new ZLibStream(reader.Source, CompressionMode.Decompress, leaveOpen: true);
            for (int read; total <= MaxUnpacked && (read = plain.Read(buffer)) > 0; total += read)
            {
                foreach (var value in buffer.AsSpan(0, read)) names.Take(value);
            }
        }
        catch (InvalidDataException)
        {
            throw ContentReader.Damaged();
        }

        names.End();
        reader.Position = begin;
        return total;
    }

    /// <summary>The letters that came last.</summary>
    private sealed class Word
    {
        private readonly byte[] last = new byte[9];

        public void Take(byte value)
        {
            last.AsSpan(1).CopyTo(last);
            last[^1] = value;
        }

        public bool Is(ReadOnlySpan<byte> word) => last.AsSpan().EndsWith(word);
    }
}
