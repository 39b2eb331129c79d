using System.Text.RegularExpressions;
using Grants.Kernel.Text;

namespace Grants.Payments.Domain.Statements;

/// <summary>Finds the neutral codes of our orders in what a bank passes on: hyphens get lost on the way, digits change their script.</summary>
internal static partial class OrderCodes
{
    /// <summary>Codes as <see cref="KeyOf"/> compares them, each once, in the order found.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(t => Shape().Matches(Digits.ToLatin(t)))
            .Select(m => $"PY{m.Groups[1].Value}{m.Groups[2].Value}").Distinct(StringComparer.Ordinal).Take(StatementsConsts.CodesPerLine)];

    /// <summary>A code without what banks drop: <c>PY-2026-0012</c> is <c>PY20260012</c>.</summary>
    public static string KeyOf(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"(?<![A-Za-z0-9])PY[-\s/]?([0-9]{4})[-\s/]?([0-9]{3,7})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
