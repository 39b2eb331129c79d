using Grants.Kernel.Money;

namespace Grants.Protection.Application;

/// <summary>Settings, section <c>Protection</c>.</summary>
internal sealed class ProtectionOptions
{
    public const string Section = "Protection";

    /// <summary>By currency: up to this amount (as people write it) one person may decide in the night. A currency without one needs two at any hour.</summary>
    public Dictionary<string, string> NightCeiling { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Cases of which one account may open something within an hour before the lead is told.</summary>
    public int UnusualCases { get; init; } = 5;

    /// <summary>Days after a case was closed until the lead is asked to erase it.</summary>
    public int EraseAfterDays { get; init; } = 365;

    /// <summary>The ceiling of a currency in minor units; 0 when there is none or it cannot be read.</summary>
    public long CeilingOf(string currency) => NightCeiling.LimitOf(currency) ?? 0;
}
