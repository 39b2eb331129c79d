using System.Globalization;
using System.Security.Cryptography;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>Texts nobody else writes, a different one for every field: Latin, Arabic and Sorani letters, with the mark U+200C that Kurdish needs.</summary>
internal sealed class LeakTexts
{
    private const string ArabicLetters = "سلمنطفقرعحجدصضغ";
    private const string SoraniLetters = "ڕڵێۆگچژپڤە";
    private readonly Dictionary<string, List<string>> texts = new(StringComparer.Ordinal);

    /// <summary>What all texts of this run have, and nothing else in the world.</summary>
    public string Latin { get; } = "zq" + RandomNumberGenerator.GetString("bcdfghjklmnpqrstvwx", 8);

    public string Arabic { get; } = RandomNumberGenerator.GetString(ArabicLetters, 8);

    public string Sorani { get; } = RandomNumberGenerator.GetString(SoraniLetters, 8);

    /// <summary>Every text by the field it was typed into; a field typed twice has two.</summary>
    public IReadOnlyDictionary<string, List<string>> All => texts;

    /// <summary>A new text for a field.</summary>
    public string For(string field) => Keep(field, $"{Short()} {Arabic}{RandomNumberGenerator.GetString(ArabicLetters, 4)} {Sorani}\u200C{RandomNumberGenerator.GetString(SoraniLetters, 4)}");

    /// <summary>One for a field that takes Latin letters only.</summary>
    public string LatinFor(string field) => Keep(field, Short());

    /// <summary>One that takes the form of a mail address.</summary>
    public string MailFor(string field) => Keep(field, $"{Short()}@example.org");

    /// <summary>Remembers what somebody typed or was shown.</summary>
    public string Keep(string field, string text)
    {
        lock (texts)
        {
            if (!texts.TryGetValue(field, out var those)) texts[field] = those = [];
            those.Add(text);
        }

        return text;
    }

    private string Short() => string.Create(CultureInfo.InvariantCulture, $"{Latin}{RandomNumberGenerator.GetString("bcdfghjklmnpqrstvwx", 6)}");
}
