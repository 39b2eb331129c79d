namespace Grants.Awards.Domain.Amendments;

/// <summary>What an amendment would change, in figures; the words are sealed beside it.</summary>
internal sealed record TermsChange
{
    /// <summary>The new amount of every line; empty leaves them, or spreads more and less in proportion.</summary>
    public IReadOnlyList<LineAmount> Lines { get; init; } = [];

    /// <summary>The new last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>New days of instalments that have not opened.</summary>
    public IReadOnlyList<TrancheDay> Days { get; init; } = [];

    /// <summary>More money.</summary>
    public long AddMinor { get; init; }

    /// <summary>Day on which more money should come; the last day of the grant when left out.</summary>
    public DateOnly? AddOn { get; init; }

    /// <summary>Less money.</summary>
    public long ReduceMinor { get; init; }
}

/// <summary>One line.</summary>
internal sealed record LineAmount(Guid LineId, long AmountMinor);

/// <summary>One instalment.</summary>
internal sealed record TrancheDay(Guid TrancheId, DateOnly DueOn);

/// <summary>What a fund pays more (above zero) or less.</summary>
internal sealed record FundDelta(Guid FundId, long Minor);
