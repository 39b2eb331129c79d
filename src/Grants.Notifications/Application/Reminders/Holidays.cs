using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grants.Notifications.Application.Reminders;

/// <summary>Days on which nobody is written to: the official holidays in <c>Reference/holidays.json</c> and those of the configuration.</summary>
internal sealed class Holidays
{
    private readonly HashSet<string> yearly;
    private readonly HashSet<DateOnly> dated;

    public Holidays(IEnumerable<DateOnly> further)
    {
        using var stream = typeof(Holidays).Assembly.GetManifestResourceStream("Grants.Notifications.Reference.holidays.json")
            ?? throw new InvalidOperationException("The calendar of holidays is missing.");
        var file = JsonSerializer.Deserialize<HolidayFile>(stream) ?? throw new InvalidOperationException("The calendar of holidays is empty.");
        yearly = [.. file.Yearly];
        dated = [.. file.Dated.Select(d => d.Date), .. further];
    }

    public bool Has(DateOnly day) => dated.Contains(day) || yearly.Contains(day.ToString("MM-dd", CultureInfo.InvariantCulture));

    private sealed record HolidayFile(
        [property: JsonPropertyName("yearly")] IReadOnlyList<string> Yearly, [property: JsonPropertyName("dated")] IReadOnlyList<HolidayDate> Dated);

    private sealed record HolidayDate([property: JsonPropertyName("date")] DateOnly Date);
}
