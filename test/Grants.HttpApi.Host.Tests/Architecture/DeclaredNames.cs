using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>Names that pages of the repository refer to: tests, types, files.</summary>
internal static partial class DeclaredNames
{
    /// <summary>Test classes, their methods and the files beside them; <c>.spec.ts</c> files of the client.</summary>
    public static IReadOnlySet<string> OfTests { get; } = ReadTests();

    /// <summary>Types of the program.</summary>
    public static IReadOnlySet<string> OfTypes { get; } =
        Repository.Files("src", ".cs").SelectMany(f => Type().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet();

    private static HashSet<string> ReadTests()
    {
        var sources = Repository.Files("test", ".cs", ".txt", ".csv").ToList();
        var specs = Repository.Files("angular/src", ".ts").Where(f => f.EndsWith(".spec.ts", StringComparison.Ordinal));
        return [.. sources.Concat(specs).Select(f => Path.GetFileName(f)), .. sources.SelectMany(f => Test().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))];
    }

    [GeneratedRegex(@"(?:class|Task|void|record) (\w+)")]
    private static partial Regex Test();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?! struct| class)) (\w+)")]
    private static partial Regex Type();
}
