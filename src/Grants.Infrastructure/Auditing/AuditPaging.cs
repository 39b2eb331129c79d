using System.Globalization;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Auditing;

/// <summary>Pages of the log, newest first: by moment, then by id, because ids of two instances are not in one order.</summary>
public static class AuditPaging
{
    /// <summary>Length of the longest key.</summary>
    public const int MaxKeyLength = 60;

    /// <summary>Key of an entry from which the next page goes on.</summary>
    public static string KeyOf(DateTime at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.Ticks}-{id:N}");

    /// <summary>The entries behind a key, in order. Errors: <c>not-found</c> for a key that was never given out.</summary>
    public static IQueryable<AuditEntry> NewestFirst(this IQueryable<AuditEntry> entries, string? after)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (after is { Length: > 0 })
        {
            var (at, id) = Read(after);
            entries = entries.Where(e => e.At < at || (e.At == at && e.Id.CompareTo(id) < 0));
        }

        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    private static (DateTime At, Guid Id) Read(string key)
    {
        var parts = key.Split('-');
        if (parts.Length != 2 || !Guid.TryParseExact(parts[1], "N", out var id)
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTime.MaxValue.Ticks)
            throw new NotFoundException();
        return (new DateTime(ticks, DateTimeKind.Utc), id);
    }
}
