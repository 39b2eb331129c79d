using System.Text;
using System.Text.Unicode;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>The text of a file whose encoding nobody told: UTF-8, UTF-16, or Windows-1256 as older bank programs in Iraq write. What fits none is refused, not guessed.</summary>
internal static class FileText
{
    /// <summary>Of a hundred letters beyond ASCII in Windows-1256, so many are Arabic in a file that is meant so.</summary>
    private const int ArabicPercent = 80;

    private static readonly Encoding Arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    /// <summary>The text, or what is wrong.</summary>
    public static (string? Text, LineProblem? Problem) Of(byte[] bytes)
    {
        if (bytes.Length == 0) return (null, LineProblem.Of(null, FileProblems.Empty));
        if (Utf16Of(bytes) is { } wide) return Checked(Strict(wide, bytes), bytes);
        if (bytes.AsSpan().IndexOf((byte)0) >= 0 || LooksPacked(bytes)) return (null, LineProblem.Of(null, FileProblems.NotText));
        return Utf8.IsValid(bytes) ? Checked(Encoding.UTF8.GetString(bytes), bytes) : Checked(ArabicOf(bytes), bytes);
    }

    private static (string? Text, LineProblem? Problem) Checked(string? text, byte[] bytes)
    {
        if (text is null) return (null, LineProblem.Of(FirstBadLine(bytes), FileProblems.BadEncoding));
        var clean = text.TrimStart('\uFEFF');
        return string.IsNullOrWhiteSpace(clean) ? (null, LineProblem.Of(null, FileProblems.Empty)) : (clean, null);
    }

    private static UnicodeEncoding? Utf16Of(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (bytes is [0xFE, 0xFF, ..]) return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        // Without a mark: a table or XML begins with ASCII, so one byte of its first letters is zero.
        if (bytes is [not 0, 0, not 0, 0, ..]) return new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
        return bytes is [0, not 0, 0, not 0, ..] ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true) : null;
    }

    private static string? Strict(UnicodeEncoding encoding, byte[] bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            // Answered by the caller as a problem with its line.
            return null;
        }
    }

    private static string? ArabicOf(byte[] bytes)
    {
        var text = Arabic.GetString(bytes);
        var beyond = text.Count(c => c > 0x7F && !char.IsWhiteSpace(c));
        var arabic = text.Count(c => c is >= '\u0600' and <= '\u06FF');
        return beyond > 0 && arabic * 100 >= beyond * ArabicPercent && !text.Any(c => c is >= '\u0080' and <= '\u009F') ? text : null;
    }

    // A spreadsheet, a picture or a document under the name of a table.
    private static bool LooksPacked(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith("%PDF"u8) || bytes is [0x1F, 0x8B, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..];

    private static int FirstBadLine(byte[] bytes)
    {
        var line = 0;
        for (var start = 0; start < bytes.Length;)
        {
            line++;
            var length = bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : bytes.Length - start;
            if (!Utf8.IsValid(bytes.AsSpan(start, length))) return line;
            start += length;
        }

        return Math.Max(line, 1);
    }
}
