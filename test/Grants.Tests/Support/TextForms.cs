using System.Text;

namespace Grants.Tests.Support;

/// <summary>A text as programs write it down: in UTF-8 and UTF-16, escaped for JSON and addresses, in base64 wherever it begins, in hex.</summary>
internal sealed class TextForms
{
    private readonly byte[][] forms;

    public TextForms(string text)
        : this(text, Encoding.UTF8.GetBytes(text)) => forms =
        [
            .. forms, Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text), .. Base64(Encoding.Unicode.GetBytes(text)),
            .. Escaped(text, c => $"\\u{(int)c:X4}"), .. Escaped(text, c => $"\\u{(int)c:x4}"), .. Escaped(text, c => $"&#x{(int)c:X};"), .. Escaped(text, c => $"&#{(int)c};"),
            Encoding.ASCII.GetBytes(Uri.EscapeDataString(text)), Encoding.ASCII.GetBytes(Uri.EscapeDataString(text).ToLowerInvariant()),
            .. Uppercase(text),
        ];

    /// <summary>Bytes that are no text, e.g. a key.</summary>
    public TextForms(string name, byte[] bytes)
    {
        Name = name;
        forms = [bytes, .. Base64(bytes), Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes))];
    }

    public string Name { get; }

    public bool IsIn(ReadOnlySpan<byte> content)
    {
        foreach (var form in forms)
        {
            if (content.IndexOf(form) >= 0) return true;
        }

        return false;
    }

    /// <summary>What does not depend on the bytes around it, for each of the three places in a group of base64 where the text may begin.</summary>
    private static IEnumerable<byte[]> Base64(byte[] bytes)
    {
        for (var before = 0; before < 3; before++)
        {
            var whole = (bytes.Length + before) / 3 * 4;
            var code = Convert.ToBase64String([.. new byte[before], .. bytes])[(before == 0 ? 0 : before + 1)..whole];
            yield return Encoding.ASCII.GetBytes(code);
            yield return Encoding.ASCII.GetBytes(code.Replace('+', '-').Replace('/', '_'));
        }
    }

    /// <summary>Only of Latin letters: others have no ASCII, and the question marks they would become are found in any packed noise.</summary>
    private static IEnumerable<byte[]> Uppercase(string text)
    {
        if (text.All(char.IsAscii)) yield return Encoding.ASCII.GetBytes(text.ToUpperInvariant());
    }

    private static IEnumerable<byte[]> Escaped(string text, Func<char, string> escape)
    {
        if (!text.All(char.IsAscii)) yield return Encoding.ASCII.GetBytes(string.Concat(text.Select(c => char.IsAscii(c) ? c.ToString() : escape(c))));
    }
}
