using System.Globalization;
using Grants.Kernel.Errors;
using Grants.Kernel.Text;

namespace Grants.Payments.Application;

/// <summary>Days as people type them: year, month, day; ٠-٩ and ۰-۹ too.</summary>
internal static class DayText
{
    /// <summary>Longest text that is looked at.</summary>
    public const int MaxLength = 20;

    /// <summary>The rule in words.</summary>
    public static string Statement { get; } = "a day: year, month, day with `-`, `/` or `.` between them, digits 0-9, ٠-٩ or ۰-۹";

    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];

    /// <summary>The day. Errors: <c>payment.date-shape</c> at the field.</summary>
    public static DateOnly Parse(string text, string field) =>
        text.Length <= MaxLength && DateOnly.TryParseExact(Digits.ToLatin(text.Trim()), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BusinessException(Domain.PaymentsErrors.DateShape).ForField(field);
}
