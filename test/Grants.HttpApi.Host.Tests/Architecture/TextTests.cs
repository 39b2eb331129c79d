using System.Reflection;
using System.Text.RegularExpressions;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Modularity;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>The server's sentences: three languages, equal, one for every code.</summary>
public sealed partial class TextTests
{
    private static readonly IReadOnlyList<Assembly> Assemblies =
    [
        typeof(Kernel.Errors.CommonErrors).Assembly, typeof(ITexts).Assembly,
        .. ModuleCatalog.From<Composition.HostModule>().Modules.Select(m => m.GetType().Assembly).Append(typeof(Grants.Protection.ProtectionModule).Assembly).Distinct(),
    ];

    [Fact]
    public void The_three_languages_have_the_same_keys_and_placeholders()
    {
        var english = All("en");
        english.Count.ShouldBeGreaterThan(100);
        foreach (var language in Languages.All.Skip(1))
        {
            var texts = All(language);
            texts.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal), language);
            foreach (var (key, text) in texts)
            {
                text.ShouldNotBeNullOrWhiteSpace(key);
                Placeholders(text).ShouldBe(Placeholders(english[key]), $"{language} {key}");
            }
        }
    }

    [Fact]
    public void Every_error_code_has_a_sentence()
    {
        var codes = Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.Name.EndsWith("Errors", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!).Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(50);
        codes.Except(All("en").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Sorani_uses_no_letter_that_only_Arabic_has()
    {
        foreach (var (key, text) in All("ckb")) ArabicOnly().IsMatch(text).ShouldBeFalse($"{key}: {text}");
    }

    private static Dictionary<string, string> All(string language) =>
        Assemblies.SelectMany(a => Texts.Read(a, language)).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[كيىة]")]
    private static partial Regex ArabicOnly();
}
