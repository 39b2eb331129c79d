namespace Grants.Kernel.Text;

/// <summary>People type ٠-٩ and ۰-۹ as well as 0-9.</summary>
public static class Digits
{
    /// <summary>Turns Arabic-Indic and extended (Persian, Kurdish keyboards) digits into 0-9 and leaves all else.</summary>
    public static string ToLatin(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] switch
            {
                >= '\u0660' and <= '\u0669' => (char)(from[i] - '\u0660' + '0'),
                >= '\u06F0' and <= '\u06F9' => (char)(from[i] - '\u06F0' + '0'),
                _ => from[i],
            };
        }
    });
}
