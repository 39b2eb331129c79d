using System.Globalization;

namespace Grants.Funding.Application;

/// <summary>Short codes of donors and funds: <c>D-01</c>, <c>F-01</c>. Rows are never deleted, so the next after the highest was never used; the unique index settles a race.</summary>
internal static class ShortCodes
{
    public static string Next(string prefix, IEnumerable<string> used) =>
        $"{prefix}-{used.Select(c => NumberOf(prefix, c)).DefaultIfEmpty(0).Max() + 1:00}";

    private static int NumberOf(string prefix, string code) =>
        code.StartsWith(prefix + "-", StringComparison.Ordinal)
        && int.TryParse(code.AsSpan(prefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
