using System.Globalization;

namespace Grants.Payments.Application.Agents;

/// <summary>Codes of agents: <c>A-01</c>. Rows are never deleted, so the next after the highest was never used; the unique index settles a race.</summary>
internal static class AgentCodes
{
    private const string Prefix = "A-";

    public static string Next(IEnumerable<string> used) => $"{Prefix}{used.Select(NumberOf).DefaultIfEmpty(0).Max() + 1:00}";

    private static int NumberOf(string code) =>
        code.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
