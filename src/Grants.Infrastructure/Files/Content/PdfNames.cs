using System.Text;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

/// <summary>Looks at the names of a PDF for those that do something when the document is opened or carry other files.</summary>
internal sealed class PdfNames
{
    private const int LongestName = 64;
    private static readonly HashSet<string> Active = new(
        ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "GoToR", "Movie", "Sound", "Rendition"], StringComparer.Ordinal);

    private readonly StringBuilder name = new();
    private bool isInName;

    /// <summary>The last name that ended.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Names since <see cref="Forget"/> that say how a stream is made.</summary>
    public HashSet<string> Here { get; } = new(StringComparer.Ordinal);

    public void Forget() => Here.Clear();

    /// <summary>Takes the next byte. Errors: <c>file.active</c>, <c>file.protected</c>.</summary>
    public void Take(byte value)
    {
        if (value == '/')
        {
            End();
            isInName = true;
        }
        else if (!isInName)
        {
            return;
        }
        else if (IsDelimiter(value))
        {
            End();
        }
        else if (name.Length < LongestName)
        {
            name.Append((char)value);
        }
    }

    public void End()
    {
        if (!isInName) return;
        isInName = false;
        Last = Unescape(name.ToString());
        name.Clear();
        if (Last == "Encrypt") throw new BusinessException(FileErrors.Protected);
        if (Active.Contains(Last)) throw new BusinessException(FileErrors.Active);
        if (Last is "ObjStm" or "FlateDecode" or "Filter") Here.Add(Last);
    }

    private static bool IsDelimiter(byte value) => value is <= 32 or (byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'{' or (byte)'}' or (byte)'%';

    /// <summary>Names may hide letters as <c>#4A</c>.</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                plain.Append((char)Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
