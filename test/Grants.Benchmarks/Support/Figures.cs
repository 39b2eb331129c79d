using System.Globalization;
using System.Text;

namespace Grants.Benchmarks.Support;

/// <summary>What was measured, as the one table that README shows.</summary>
internal sealed class Figures
{
    private readonly List<Figure> rows = [];

    /// <summary>True while nothing is over its budget.</summary>
    public bool AllWithin => rows.All(r => r.IsWithin);

    /// <summary>Adds a figure that has a budget.</summary>
    public void Add(string what, double value, double budget, string unit) =>
        rows.Add(new Figure(what, $"{Text(value)} {unit}".TrimEnd(), $"≤ {Text(budget)} {unit}".TrimEnd(), value <= budget));

    /// <summary>Adds a figure that is only told.</summary>
    public void Tell(string what, string value) => rows.Add(new Figure(what, value, "–", true));

    public string ToMarkdown()
    {
        var text = new StringBuilder("| What | Measured | Budget | |\n|---|--:|--:|---|\n");
        foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $"| {row.What} | {row.Value} | {row.Budget} | {(row.IsWithin ? "" : "over")} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n{Machine.Describe()}\n").ToString();
    }

    private static string Text(double value) => value.ToString(value == Math.Floor(value) ? "0" : value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private sealed record Figure(string What, string Value, string Budget, bool IsWithin);
}
