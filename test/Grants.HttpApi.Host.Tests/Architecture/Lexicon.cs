using System.Text;
using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>The words of <c>etc/lexicon.txt</c> in a text, found as <c>angular/tools/lexicon.mjs</c> finds them.</summary>
internal static partial class Lexicon
{
    private static readonly string[] Words =
        [.. File.ReadLines(Path.Combine(Repository.Root, "etc/lexicon.txt")).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];

    private static readonly Regex Latin = new(
        $"(?<![a-z0-9])({string.Join('|', Words.Where(w => Ascii.IsValid(w)).Select(Regex.Escape))})s?(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IReadOnlyList<string> Found(string text)
    {
        var plain = Hidden().Replace(text.Normalize(NormalizationForm.FormC), "");
        return [.. Latin.Matches(Humps().Replace(plain, "$1 $2")).Select(m => m.Value).Concat(Words.Where(w => !Ascii.IsValid(w) && plain.Contains(w, StringComparison.Ordinal))).Distinct()];
    }

    /// <summary>What a browser writes down of an answer: the name of a download and the address it leads to.</summary>
    public static void ExpectNone(HttpResponseMessage response)
    {
        var seen = $"{response.Content.Headers.ContentDisposition} {response.Headers.Location} {string.Join(' ', response.Headers.NonValidated.Where(h => h.Key == "Refresh").SelectMany(h => h.Value))}";
        Found(Uri.UnescapeDataString(seen)).ShouldBeEmpty($"a header of {response.RequestMessage?.RequestUri}");
    }

    // Vowel signs, the stretching line and the joiner do not make another word; of "safety" only the first letters are those of "peace".
    [GeneratedRegex("[\u064b-\u0652\u0640\u200c]|السلامة")]
    private static partial Regex Hidden();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Humps();
}
