using Grants.Kernel.Errors;

namespace Grants.Kernel.Money;

/// <summary>Amounts of settings by currency, as people write them.</summary>
public static class AmountLimits
{
    /// <summary>Minor units of one currency; null when there is none or it cannot be read. What null means is the stricter rule, wherever it is asked.</summary>
    public static long? LimitOf(this IReadOnlyDictionary<string, string> limits, string currency)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (!limits.TryGetValue(currency, out var text)) return null;
        try
        {
            return AmountText.Parse(text, currency).Minor;
        }
        catch (BusinessException)
        {
            // Unreadable counts as missing.
            return null;
        }
    }
}
