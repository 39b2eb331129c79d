using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>Partners read why their sealed data was opened: every purpose in the code has a sentence in three languages, and no sentence is left over.</summary>
public sealed partial class PurposeTests
{
    // They hand on what their callers name, and are found by the calls themselves.
    private static readonly string[] HandOn = ["Vault.cs", "IVault.cs", "UserDirectory.cs", "IUserDirectory.cs", "PartnersService.cs", "IPartners.cs"];

    // A purpose with a name of its own.
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal) { ["SendMail.cs"] = "mail" };

    [Fact]
    public void Every_purpose_has_a_sentence()
    {
        var purposes = new HashSet<string>(StringComparer.Ordinal);
        var unclear = new List<string>();
        foreach (var file in Repository.Files("src", ".cs").Where(f => !HandOn.Contains(Path.GetFileName(f)) && !IsEnclave(f)))
        {
            foreach (Match call in Opening().Matches(File.ReadAllText(file)))
            {
                if (Literal().Match(call.Value) is { Success: true } literal) purposes.Add(literal.Groups[1].Value);
                else if (Named.TryGetValue(Path.GetFileName(file), out var name)) purposes.Add(name);
                else unclear.Add($"{Path.GetFileName(file)}: {call.Value}");
            }
        }

        unclear.ShouldBeEmpty("Name the purpose in the call.");
        purposes.Count.ShouldBeGreaterThan(20);
        foreach (var language in new[] { "en", "ar", "ckb" })
        {
            var texts = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, $"angular/src/i18n/partners/{language}.json")))!["readings"]!["why"]!.AsObject();
            texts.Select(t => t.Key).Order(StringComparer.Ordinal)
                .ShouldBe(purposes.Select(p => p.Replace('.', '-')).Append("other").Order(StringComparer.Ordinal), language);
        }
    }

    // Its readings are in its own log, of which partners read nothing.
    private static bool IsEnclave(string file) => file.Contains("Grants.Protection", StringComparison.Ordinal);

    [GeneratedRegex(@"\.(?:OpenManyAsync|OpenNamesAsync|OpenMailAddressAsync)\([^;]*?cancellationToken\)|vault\.OpenAsync\([^;]*?cancellationToken\)", RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex("\"([a-z.-]+)\",\\s*cancellationToken\\)$")]
    private static partial Regex Literal();
}
