using System.Text.Json;
using Grants.Infrastructure.Modularity;
using Microsoft.Extensions.Logging;

namespace Grants.Infrastructure.Localization;

/// <summary>Reads the embedded JSON of every module once.</summary>
internal sealed class Texts : ITexts
{
    private readonly Dictionary<string, Dictionary<string, string>> byLanguage;
    private readonly ILogger<Texts> log;

    public Texts(ModuleCatalog modules, ILogger<Texts> log)
    {
        this.log = log;
        var assemblies = modules.Modules.Select(m => m.GetType().Assembly).Prepend(typeof(Texts).Assembly).Distinct().ToList();
        byLanguage = Languages.All.ToDictionary(l => l, l => assemblies.SelectMany(a => Read(a, l)).ToDictionary(StringComparer.Ordinal));
    }

    public string Get(string language, string key, IReadOnlyDictionary<string, object>? values = null)
    {
        if (!byLanguage.GetValueOrDefault(language, byLanguage[Languages.Default]).TryGetValue(key, out var text))
        {
            log.LogError("No text for {Key} in {Language}", key, language);
            return key;
        }

        foreach (var (name, value) in values ?? new Dictionary<string, object>())
            text = text.Replace($"{{{name}}}", Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>The texts of one assembly in one language; empty when it has none.</summary>
    internal static Dictionary<string, string> Read(System.Reflection.Assembly assembly, string language)
    {
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Localization.{language}.json");
        return stream is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
