using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>The words a reader of one language sees, by key, so that one journey is clicked by visible text in three languages.</summary>
public sealed partial class Words
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> neutral;

    public Words(string language)
    {
        Language = language;
        neutral = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Root, $"angular/src/neutral/{language}.json")))!;
        foreach (var folder in Directory.GetDirectories(Path.Combine(Repository.Root, "angular/src/i18n")))
            Add(Path.GetFileName(folder), JsonNode.Parse(File.ReadAllText(Path.Combine(folder, $"{language}.json")))!.AsObject());
    }

    public string Language { get; }

    /// <summary>The text as it stands in the file.</summary>
    public string this[string key] => texts.TryGetValue(key, out var text) ? text : throw new ArgumentException($"'{key}' is not a key in {Language}");

    /// <summary>Matches the whole text whatever its places hold.</summary>
    public Regex Whole(string key) => new($"^\\s*{PatternOf(key)}\\s*$", RegexOptions.Singleline);

    /// <summary>Matches text that begins with it.</summary>
    public Regex Start(string key) => new($"^\\s*{PatternOf(key)}(\\s|$)", RegexOptions.Singleline);

    /// <summary>Matches the text anywhere.</summary>
    public Regex Part(string key) => new(PatternOf(key), RegexOptions.Singleline);

    /// <summary>Matches the whole text of any plural form of a key.</summary>
    public Regex AnyForm(string key) => new($"^\\s*({string.Join('|', texts.Where(t => t.Key.StartsWith(key + ".", StringComparison.Ordinal)).Select(t => Pattern(t.Value)))})\\s*$", RegexOptions.Singleline);

    /// <summary>The text of a key, or the neutral one that partners may read in its place.</summary>
    private string PatternOf(string key) =>
        neutral.TryGetValue(key, out var words) ? $"(?:{Pattern(this[key])}|{Pattern(words)})" : Pattern(this[key]);

    private static string Pattern(string text) => Place().Replace(Regex.Escape(text).Replace("\\{", "{", StringComparison.Ordinal), ".+?").Replace("\\ ", "\\s+", StringComparison.Ordinal);

    private void Add(string path, JsonObject node)
    {
        foreach (var (name, value) in node)
        {
            if (value is JsonObject deeper) Add($"{path}.{name}", deeper);
            else texts[$"{path}.{name}"] = (string)value!;
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
