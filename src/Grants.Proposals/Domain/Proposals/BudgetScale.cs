using Grants.Kernel.Money;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>A donor sets the total; the lines follow in proportion, and the partner divides the rest anew under its flex rule.</summary>
internal static class BudgetScale
{
    /// <summary>Whole units of the currency where possible, what is left over goes to the largest line; the sum is exact. A line that would be nothing is left out.</summary>
    public static IReadOnlyList<BudgetLine> To(IReadOnlyList<BudgetLine> lines, long totalMinor, string currency)
    {
        var asked = lines.Sum(l => l.AmountMinor);
        if (asked == totalMinor || asked == 0) return lines;
        var unit = 1L;
        for (var i = 0; i < Currency.DigitsOf(currency); i++) unit *= 10;
        if (totalMinor < unit * lines.Count) unit = 1;
        var scaled = lines.Select(l => l with { AmountMinor = (long)((Int128)l.AmountMinor * totalMinor / asked / unit * unit) }).ToList();
        var largest = scaled.IndexOf(scaled.MaxBy(l => l.AmountMinor)!);
        scaled[largest] = scaled[largest] with { AmountMinor = scaled[largest].AmountMinor + totalMinor - scaled.Sum(l => l.AmountMinor) };
        return [.. scaled.Where(l => l.AmountMinor > 0)];
    }
}
