using System.Text;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>Plain text in UTF-8, or a table in it. Anything that a program might run or draw is refused.</summary>
internal static class TextContent
{
    private const int BlockSize = 16 * 1024;
    private const int Overlap = 16;
    private static readonly string[] Markup = ["<script", "<html", "<svg", "<!doctype", "<iframe", "<object", "<embed", "<?php", "<?xml", "<body"];
    private static readonly string[] Beginnings = ["#!", "{\\rtf", "%!ps", "@echo", "<"];

    public static ICheckedContent Check(Stream source)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars, before, isFirst) = (new byte[BlockSize], new char[BlockSize + 1], "", true);
        var shape = new TableShape();
        source.Position = 0;
        for (int read; (read = source.Read(bytes)) > 0;)
        {
            var text = new string(chars, 0, Decode(decoder, bytes.AsSpan(0, read), chars, source.Position >= source.Length));
            if (isFirst && Beginnings.Any(b => text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith(b, StringComparison.OrdinalIgnoreCase)))
                throw new BusinessException(FileErrors.KindNotTaken);
            if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))) throw new BusinessException(FileErrors.KindNotTaken);
            var seen = before + text;
            if (Markup.Any(m => seen.Contains(m, StringComparison.OrdinalIgnoreCase))) throw new BusinessException(FileErrors.KindNotTaken);
            shape.Add(text);
            before = seen[^Math.Min(Overlap, seen.Length)..];
            isFirst = false;
        }

        return new PartsContent(shape.IsTable ? FileKind.Table : FileKind.Text, source, [ContentPart.Of(0, source.Length)]);
    }

    private static int Decode(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool isLast)
    {
        try
        {
            return decoder.GetChars(bytes, chars, flush: isLast);
        }
        catch (DecoderFallbackException)
        {
            throw new BusinessException(FileErrors.KindNotTaken);
        }
    }

    /// <summary>A table has the same number of separators, at least one, in its first two lines.</summary>
    private sealed class TableShape
    {
        private const int Lines = 2;
        private readonly int[] counts = new int[Lines];
        private int line;

        public bool IsTable => line >= Lines && counts[0] > 0 && counts[0] == counts[1];

        public void Add(string text)
        {
            foreach (var c in text)
            {
                if (line >= Lines) return;
                if (c == '\n') line++;
                else if (c is ',' or ';' or '\t') counts[line]++;
            }
        }
    }
}
