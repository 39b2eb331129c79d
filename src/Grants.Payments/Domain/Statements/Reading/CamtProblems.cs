using System.Xml.Linq;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>What is wrong in one file, gathered while it is read.</summary>
internal sealed class CamtProblems(DateOnly today)
{
    private readonly List<LineProblem> problems = [];
    private int lines;

    public IReadOnlyList<LineProblem> Problems => problems;

    public DateOnly Today => today;

    public bool IsTooMany => lines > StatementsConsts.MaxLines;

    public bool CountLine() => ++lines <= StatementsConsts.MaxLines;

    public void Add(int line, string code, params (string Name, object Value)[] values)
    {
        if (problems.Count < StatementsConsts.MaxProblems) problems.Add(LineProblem.Of(line, code, values));
    }
}

/// <summary>Parts of an element by their local names: versions of the message differ in their namespace only.</summary>
internal static class CamtParts
{
    public static XElement? Part(this XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Parts(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The text at a path, without spaces around; null when there is none.</summary>
    public static string? TextAt(this XElement? element, params string[] path)
    {
        foreach (var name in path) element = element?.Part(name);
        var text = element?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
