using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>Every promise of SECURITY.md names a test that is there.</summary>
public sealed partial class SecurityPageTests
{
    [Fact]
    public void Every_promise_names_a_test_that_exists()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "SECURITY.md")).TakeWhile(l => l != AsvsTests.Begin)
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        rows.Count.ShouldBeGreaterThan(15);
        foreach (var row in rows)
        {
            var named = Quoted().Matches(row.Split('|')[3]).Select(m => m.Groups[1].Value).ToList();
            named.ShouldNotBeEmpty(row);
            foreach (var name in named) DeclaredNames.OfTests.Any(n => IsCalled(n, name)).ShouldBeTrue($"'{name}' is not there: {row}");
        }
    }

    // "A_long_name…" and "Sealed_…_opens" stand for a name with something left out.
    private static bool IsCalled(string name, string called) =>
        Regex.IsMatch(name, "^" + string.Join(".*", called.Split('…').Select(Regex.Escape)) + "$");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
