using Grants.Kernel.Money;

namespace Grants.Awards.Domain.Granting;

/// <summary>An instalment that is to be.</summary>
internal readonly record struct PlannedTranche(int Number, int Year, Guid FundId, DateOnly DueOn, long AmountMinor);

/// <summary>Two instalments a year, on the first day of the year and six months later; their sum is the year's sum.</summary>
internal static class TranchePlan
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfHalf = 6;

    /// <summary>Plans all instalments. Funds pay in the order named, each until its part is used, so every year's and every fund's sum is exact.</summary>
    public static IReadOnlyList<PlannedTranche> Of(
        DateOnly startsOn, string currency, IReadOnlyList<GrantYear> years, IReadOnlyList<GrantFund> funds)
    {
        var plan = new List<PlannedTranche>();
        var sources = new LinkedList<(Guid FundId, long Left)>(funds.Select(f => (f.FundId, f.AmountMinor)));
        foreach (var year in years.OrderBy(y => y.Number))
        {
            var (first, second) = Halves(year.AmountMinor, currency);
            Add(year.Number, 0, first);
            Add(year.Number, MonthsOfHalf, second);
        }

        return plan;

        void Add(int year, int months, long amount)
        {
            foreach (var (fundId, part) in Take(sources, amount))
                plan.Add(new PlannedTranche(plan.Count + 1, year, fundId, DayOf(startsOn, year, months), part));
        }
    }

    /// <summary>Flexible money: two halves, at the beginning and in the middle; one when there is no middle.</summary>
    public static IReadOnlyList<PlannedPart> HalvesOf(DateOnly startsOn, int months, long totalMinor, string currency)
    {
        if (months == 1) return [new PlannedPart(startsOn, totalMinor, [])];
        var (first, second) = Halves(totalMinor, currency);
        return [new PlannedPart(startsOn, first, []), new PlannedPart(startsOn.AddMonths(months / 2), second, [])];
    }

    /// <summary>Funds pay in the order named, each until its part is used; a part that two funds pay becomes two instalments.</summary>
    public static IReadOnlyList<(PlannedTranche Planned, PlannedPart Part)> OfParts(IReadOnlyList<PlannedPart> parts, IReadOnlyList<GrantFund> funds)
    {
        var plan = new List<(PlannedTranche, PlannedPart)>();
        var sources = new LinkedList<(Guid FundId, long Left)>(funds.Select(f => (f.FundId, f.AmountMinor)));
        foreach (var part in parts)
        {
            foreach (var (fundId, amount) in Take(sources, part.AmountMinor))
                plan.Add((new PlannedTranche(plan.Count + 1, 1, fundId, part.DueOn, amount), part));
        }

        return plan;
    }

    /// <summary>Always counted from the first day: adding six months twice would drift at the end of a month.</summary>
    public static DateOnly DayOf(DateOnly startsOn, int year, int months) => startsOn.AddMonths(((year - 1) * MonthsOfYear) + months);

    /// <summary>Two halves in whole units of the currency where possible; the odd unit comes first.</summary>
    public static (long First, long Second) Halves(long amountMinor, string currency)
    {
        var unit = 1L;
        for (var i = 0; i < Currency.DigitsOf(currency); i++) unit *= 10;
        var second = amountMinor / 2 / unit * unit;
        if (second == 0) second = amountMinor / 2;
        return (amountMinor - second, second);
    }

    private static IEnumerable<(Guid FundId, long Part)> Take(LinkedList<(Guid FundId, long Left)> sources, long amount)
    {
        var open = amount;
        while (open > 0)
        {
            var (fundId, left) = sources.First!.Value;
            var part = Math.Min(open, left);
            sources.RemoveFirst();
            if (left > part) sources.AddFirst((fundId, left - part));
            open -= part;
            yield return (fundId, part);
        }
    }
}
