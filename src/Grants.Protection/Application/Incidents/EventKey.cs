using System.Globalization;

namespace Grants.Protection.Application.Incidents;

/// <summary>From where the next page of the log goes on.</summary>
internal sealed record EventKey(int Year, int Month, Guid Id)
{
    private const char Mark = '~';

    public static string Of(string month, Guid id) => $"{month}{Mark}{id}";

    /// <summary>Null for anything that is no key: the list then begins anew.</summary>
    public static EventKey? Read(string? key) =>
        key?.Split(Mark) is [var month, var id]
        && DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && Guid.TryParse(id, out var guid)
            ? new EventKey(first.Year, first.Month, guid)
            : null;
}
