using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary><c>headers.txt</c>: which headers each kind of answer has, one line each; nothing else may be there.</summary>
internal static partial class HeaderTable
{
    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["{date}"] = @"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT",
        ["{nonce}"] = "[A-Za-z0-9+/]{22}==",
        ["{token}"] = "[A-Za-z0-9_-]{43}",
        ["{seconds}"] = "[1-9][0-9]{0,2}",
        ["{order}"] = "[A-Z]{1,3}-[0-9]{4}-[0-9]{3,}",
        ["{length}"] = "[1-9][0-9]*",
    };

    private static readonly Dictionary<string, List<string>> Kinds = Read();

    /// <summary>What is wrong with the headers of an answer of this kind; empty when nothing is.</summary>
    public static IReadOnlyList<string> Wrong(HttpResponseMessage response, string kind, string what, string allow = "")
    {
        var present = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}")).ToList();
        var wrong = new List<string>();
        foreach (var line in Kinds[kind])
        {
            var pattern = PatternOf(line, allow);
            if (present.Find(p => Regex.IsMatch(p, pattern)) is { } found) present.Remove(found);
            else wrong.Add($"{what}: {(int)response.StatusCode} ({kind}) lacks {line}");
        }

        wrong.AddRange(present.Select(p => $"{what}: {(int)response.StatusCode} ({kind}) must not have {p}"));
        return wrong;
    }

    private static string PatternOf(string line, string allow)
    {
        var parts = Placeholder().Split(line);
        return "^" + string.Concat(parts.Select(p => p == "{allow}" ? Regex.Escape(allow) : Placeholders.GetValueOrDefault(p) ?? Regex.Escape(p))) + "$";
    }

    private static Dictionary<string, List<string>> Read()
    {
        var kinds = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var present = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "RequestProtection", "headers.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') kinds[line.Trim('[', ']')] = present = [];
            else if (line[0] == '=') present.AddRange(kinds[line[2..]]);
            else present.Add(line);
        }

        return kinds;
    }

    [GeneratedRegex(@"(\{[a-z]+\})")]
    private static partial Regex Placeholder();
}
