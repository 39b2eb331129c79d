using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>Says what a file is by its first bytes and its structure, never by its name (security.md, Files).</summary>
internal static class ContentCheck
{
    private const int HeadSize = 16;

    /// <summary>Checks all of it. Errors: codes of <see cref="FileErrors"/>.</summary>
    /// <param name="source">The file; must stay open until the answer was written.</param>
    /// <param name="limits">Of contents.</param>
    public static ICheckedContent Check(Stream source, ContentLimits limits)
    {
        if (source.Length == 0) throw new BusinessException(FileErrors.Empty);
        Span<byte> head = stackalloc byte[HeadSize];
        source.Position = 0;
        head = head[..source.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false)];
        source.Position = 0;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return JpegContent.Check(source, limits);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return PngContent.Check(source, limits);
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return WebPContent.Check(source, limits);
        if (head.StartsWith("%PDF-"u8)) return PdfContent.Check(source);
        if (head.StartsWith("PK\x03\x04"u8)) return OpenXml.OpenXmlContent.Check(source, limits);
        return TextContent.Check(source);
    }
}
