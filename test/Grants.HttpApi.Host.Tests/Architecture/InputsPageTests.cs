using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary><c>etc/inputs.md</c> says what the running host demands of every input.</summary>
[Collection(SharedHost.Name)]
public sealed class InputsPageTests(SharedHost shared)
{
    [Fact]
    public async Task The_page_of_inputs_is_the_servers()
    {
        var file = Path.Combine(Repository.Root, "etc/inputs.md");
        var page = InputsPage.Write(shared.Host);
        if (Environment.GetEnvironmentVariable("GRANTS_WRITE_PAGES") == "1") await File.WriteAllTextAsync(file, page);
        File.Exists(file).ShouldBeTrue();
        (await File.ReadAllTextAsync(file)).ShouldBe(page, "Write it anew as its head says.");
    }

    [Fact]
    public void Every_text_and_every_map_has_a_rule_in_words()
    {
        var fields = ApiEndpoint.Of(shared.Host).Select(e => Bodies.Of(shared.Host, e)).OfType<Type>().Distinct()
            .SelectMany(t => InputsPage.FieldsOf(t, "").Select(f => (t.Name, f.Path, f.Kind, Rules: InputRuleText.Of(shared.Host.App.Services, t)[f.Path]))).ToList();
        fields.Count.ShouldBeGreaterThan(100);
        fields.Where(f => (f.Kind.StartsWith("text", StringComparison.Ordinal) || f.Kind.StartsWith("map", StringComparison.Ordinal) || f.Kind.StartsWith("whole", StringComparison.Ordinal)) && !f.Rules.Any())
            .Select(f => $"{f.Name}: {f.Path}").ShouldBeEmpty();
    }
}
