using Grants.Kernel.Money;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>Reads the simple budget of a flexible proposal.</summary>
internal static class BudgetReading
{
    /// <summary>The lines of what was handed over and has been checked before.</summary>
    public static IReadOnlyList<BudgetLine> Read(ProposalContent content, string currency) => Read(content, currency, []);

    /// <summary>Adds what is wrong, at its field. Lines without any word in them are not there.</summary>
    public static IReadOnlyList<BudgetLine> Read(ProposalContent content, string currency, List<FieldError> errors)
    {
        if (!content.IsFlexible()) return [];
        if (content.Months is null or < 1 or > ProposalConsts.MaxMonths)
            errors.Add(new FieldError("months", ProposalErrors.Months, ("max", ProposalConsts.MaxMonths)));
        var lines = content.Budget.Select((l, i) => (Line: l, Field: $"budget[{i}]")).Where(l => !IsEmpty(l.Line)).ToList();
        if (lines.Count == 0) errors.Add(new FieldError("budget[0].amount", ProposalErrors.LinesRequired));
        if (lines.Count > ProposalConsts.MaxLines) errors.Add(new FieldError("budget", ProposalErrors.TooManyLines, ("max", ProposalConsts.MaxLines)));
        return [.. lines.Select(l => ReadLine(l.Line, l.Field, currency, errors))];
    }

    /// <summary>The sum; twenty amounts of at most <see cref="Amount.MaxMinor"/> fit 64 bits.</summary>
    public static long Total(IReadOnlyList<BudgetLine> lines, List<FieldError> errors)
    {
        var sum = lines.Sum(l => l.AmountMinor);
        if (sum > Amount.MaxMinor) errors.Add(new FieldError("budget[0].amount", MoneyErrors.Overflow));
        return sum;
    }

    /// <summary>Limits that hold for a draft too.</summary>
    public static void CheckDraft(ProposalContent content, List<FieldError> errors)
    {
        if (content.Budget.Count > ProposalConsts.MaxLines) errors.Add(new FieldError("budget", ProposalErrors.TooManyLines, ("max", ProposalConsts.MaxLines)));
        for (var i = 0; i < content.Budget.Count; i++)
        {
            var line = content.Budget[i];
            if (line.Name?.Length > ProposalConsts.LineNameMaxLength)
                errors.Add(new FieldError($"budget[{i}].name", ProposalErrors.TextTooLong, ("max", ProposalConsts.LineNameMaxLength)));
            if (line.Category is not null && !ProposalConsts.LineCategories.Contains(line.Category))
                errors.Add(new FieldError($"budget[{i}].category", ProposalErrors.LineCategory));
            if (line.Amount?.Length > ProposalConsts.AmountTextMaxLength) errors.Add(new FieldError($"budget[{i}].amount", MoneyErrors.Overflow));
        }
    }

    private static bool IsEmpty(LineText line) =>
        string.IsNullOrWhiteSpace(line.Name) && string.IsNullOrWhiteSpace(line.Amount);

    private static BudgetLine ReadLine(LineText line, string field, string currency, List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(line.Name)) errors.Add(new FieldError($"{field}.name", ProposalErrors.LineName));
        else if (line.Name.Length > ProposalConsts.LineNameMaxLength)
            errors.Add(new FieldError($"{field}.name", ProposalErrors.TextTooLong, ("max", ProposalConsts.LineNameMaxLength)));
        if (line.Category is null || !ProposalConsts.LineCategories.Contains(line.Category))
            errors.Add(new FieldError($"{field}.category", ProposalErrors.LineCategory));
        var (minor, error) = AmountReading.Read(line.Amount, currency, $"{field}.amount");
        if (error is not null) errors.Add(error);
        return new BudgetLine(line.Name?.Trim() ?? string.Empty, line.Category ?? string.Empty, minor);
    }
}
