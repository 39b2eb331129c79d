using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>Every address the client answers, read from its route files: <c>staff /partners/:id/edit</c>.</summary>
internal static partial class ClientRoutes
{
    private static readonly string App = Path.Combine(Repository.Root, "angular/src/app");

    /// <summary>Of the three faces, without the ways that only lead on ('' and '**').</summary>
    public static IReadOnlySet<string> All { get; } = Read();

    /// <summary>The face and route an address belongs to; a literal part ("new") wins over a parameter.</summary>
    public static string Of(string face, string address)
    {
        var path = address.Split('?', '#')[0];
        return All.Where(r => r.StartsWith($"{face} ", StringComparison.Ordinal))
            .OrderBy(r => r.Count(c => c == ':'))
            .FirstOrDefault(r => Regex.IsMatch(path, $"^{Parameter().Replace(r[(face.Length + 1)..], "[^/]+")}$")) ?? $"{face} {path}";
    }

    private static HashSet<string> Read()
    {
        var files = Directory.GetFiles(App, "*.routes.ts", SearchOption.AllDirectories)
            .Select(f => (File: f, Face: Path.GetFileName(f).Split('.')[0]))
            .Concat(new[] { "partner", "staff", "donor" }.Select(face => (File: Path.Combine(App, face, "routes.ts"), Face: face)))
            .Append((File: Path.Combine(App, "routes.ts"), Face: "anybody"));
        return files.SelectMany(f => PathEntry().Matches(File.ReadAllText(f.File)).Select(m => (f.Face, Path: m.Groups[1].Value)))
            .Where(r => r.Path is not ("" or "**"))
            .Select(r => $"{r.Face} /{r.Path}")
            .ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\bpath: '([^']*)'")]
    private static partial Regex PathEntry();

    [GeneratedRegex(@":\w+")]
    private static partial Regex Parameter();
}
