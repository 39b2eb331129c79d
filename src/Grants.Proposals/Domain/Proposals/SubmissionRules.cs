using Grants.Kernel.Money;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>Everything that must hold when a proposal is submitted. Answers all broken rules at once, each at its field.</summary>
internal static class SubmissionRules
{
    /// <summary>Checks and reads.</summary>
    /// <param name="content">As typed.</param>
    /// <param name="today">Today in Baghdad.</param>
    public static SubmissionCheck Check(ProposalContent content, DateOnly today)
    {
        var errors = new List<FieldError>();
        foreach (var section in content.SectionKeys()) CheckSection(content, section, errors);
        CheckStart(content.StartsOn, today, errors);
        var currency = content.Currency;
        if (!Currency.IsKnown(currency))
        {
            errors.Add(new FieldError("currency", ProposalErrors.CurrencyRequired));
            currency = null;
        }

        if (!content.IsFlexible())
        {
            var years = ReadYears(content, currency ?? "USD", errors);
            return new SubmissionCheck(content, errors, currency ?? string.Empty, content.StartsOn ?? default, years);
        }

        var lines = BudgetReading.Read(content, currency ?? "USD", errors);
        return new SubmissionCheck(content, errors, currency ?? string.Empty, content.StartsOn ?? default, [BudgetReading.Total(lines, errors)])
        {
            Months = content.Months,
        };
    }

    /// <summary>Limits that hold for a draft too: what is typed must fit.</summary>
    public static IReadOnlyList<FieldError> CheckDraft(ProposalContent content)
    {
        var errors = new List<FieldError>();
        foreach (var section in content.SectionKeys().Where(s => content.TextOf(s)?.Length > ProposalConsts.TextMaxLength))
            errors.Add(new FieldError(section, ProposalErrors.TextTooLong, ("max", ProposalConsts.TextMaxLength)));
        if (content.Currency is not null && !Currency.IsKnown(content.Currency)) errors.Add(new FieldError("currency", ProposalErrors.CurrencyRequired));
        if (content.Mode is not (ProposalConsts.Lump or ProposalConsts.Categories or ProposalConsts.Lines)) errors.Add(new FieldError("mode", ProposalErrors.UnknownKey));
        if (content.Withheld.Except(content.SectionKeys()).Except([ProposalConsts.BudgetKey]).Any()) errors.Add(new FieldError("withheld", ProposalErrors.UnknownKey));
        if (content.Years.Count > ProposalConsts.MaxYears)
            errors.Add(new FieldError("years", ProposalErrors.TooManyYears, ("max", ProposalConsts.MaxYears)));
        for (var i = 0; i < content.Years.Count; i++) CheckYearText(content.Years[i], $"years[{i}]", errors);
        BudgetReading.CheckDraft(content, errors);
        return errors;
    }

    private static void CheckYearText(YearText year, string field, List<FieldError> errors)
    {
        if (year.Amount?.Length > ProposalConsts.AmountTextMaxLength) errors.Add(new FieldError($"{field}.amount", MoneyErrors.Overflow));
        foreach (var (category, text) in year.Lines ?? new Dictionary<string, string?>())
        {
            if (!ProposalConsts.CostCategories.Contains(category)) errors.Add(new FieldError($"{field}.lines", ProposalErrors.UnknownCategory));
            else if (text?.Length > ProposalConsts.AmountTextMaxLength) errors.Add(new FieldError($"{field}.lines.{category}", MoneyErrors.Overflow));
        }
    }

    private static void CheckSection(ProposalContent content, string section, List<FieldError> errors)
    {
        var text = content.TextOf(section);
        if (string.IsNullOrWhiteSpace(text)) errors.Add(new FieldError(section, ProposalErrors.SectionRequired));
        else if (text.Length > ProposalConsts.TextMaxLength)
            errors.Add(new FieldError(section, ProposalErrors.TextTooLong, ("max", ProposalConsts.TextMaxLength)));
    }

    private static void CheckStart(DateOnly? startsOn, DateOnly today, List<FieldError> errors)
    {
        if (startsOn is not { } start) errors.Add(new FieldError("startsOn", ProposalErrors.StartRequired));
        else if (start < today) errors.Add(new FieldError("startsOn", ProposalErrors.StartPast));
        else if (start > today.AddYears(ProposalConsts.MaxStartInYears)) errors.Add(new FieldError("startsOn", ProposalErrors.StartFar));
    }

    private static List<long> ReadYears(ProposalContent content, string currency, List<FieldError> errors)
    {
        if (content.Years.Count == 0) errors.Add(new FieldError("years", ProposalErrors.YearsRequired));
        if (content.Years.Count > ProposalConsts.MaxYears)
            errors.Add(new FieldError("years", ProposalErrors.TooManyYears, ("max", ProposalConsts.MaxYears)));
        return [.. content.Years.Select((year, i) => content.Mode == ProposalConsts.Categories
            ? ReadLines(year, $"years[{i}]", currency, errors)
            : Read(year.Amount, $"years[{i}].amount", currency, errors))];
    }

    /// <summary>The sum of the categories; an empty category is nothing, but one must be filled.</summary>
    private static long ReadLines(YearText year, string field, string currency, List<FieldError> errors)
    {
        var filled = (year.Lines ?? new Dictionary<string, string?>()).Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        if (filled.Count == 0)
        {
            errors.Add(new FieldError($"{field}.lines.{ProposalConsts.CostCategories[0]}", ProposalErrors.AmountRequired));
            return 0;
        }

        // At most six amounts of at most Amount.MaxMinor: the sum fits 64 bits.
        var sum = filled.Sum(l => Read(l.Value, $"{field}.lines.{l.Key}", currency, errors));
        if (sum > Amount.MaxMinor) errors.Add(new FieldError($"{field}.lines.{filled[0].Key}", MoneyErrors.Overflow));
        return sum;
    }

    private static long Read(string? text, string field, string currency, List<FieldError> errors)
    {
        var (minor, error) = AmountReading.Read(text, currency, field);
        if (error is not null) errors.Add(error);
        return minor;
    }
}

/// <summary>What was found.</summary>
internal sealed record SubmissionCheck(ProposalContent Content, IReadOnlyList<FieldError> Errors, string Currency, DateOnly StartsOn, IReadOnlyList<long> YearsMinor)
{
    public bool IsComplete => Errors.Count == 0;

    /// <summary>How long, for flexible money.</summary>
    public int? Months { get; init; }
}
