namespace Grants.Awards.Domain.Granting;

/// <summary>The terms of a grant as they were from one change to the next. Kept for ever, so that any two can be compared.</summary>
internal sealed class TermsVersion
{
    private TermsVersion()
    {
    }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Neutral code of the act that made it.</summary>
    public string Act { get; private set; } = "";

    /// <summary>The amendment behind it.</summary>
    public Guid? AmendmentId { get; private set; }

    public Guid? ById { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Ids, days and amounts; no words.</summary>
    public TermsSnapshot Terms { get; private set; } = TermsSnapshot.Empty;

    public static TermsVersion Of(int number, string act, Guid? amendmentId, Guid? by, DateTime at, TermsSnapshot terms) =>
        new() { Number = number, Act = act, AmendmentId = amendmentId, ById = by, At = at, Terms = terms };
}

/// <summary>What both sides have agreed, in figures.</summary>
internal sealed record TermsSnapshot(long TotalMinor, DateOnly EndsOn, IReadOnlyList<LineTerms> Lines, IReadOnlyList<TrancheTerms> Tranches)
{
    public static TermsSnapshot Empty { get; } = new(0, default, [], []);
}

/// <summary>One line.</summary>
internal sealed record LineTerms(Guid Id, string Category, long AmountMinor);

/// <summary>One instalment.</summary>
internal sealed record TrancheTerms(Guid Id, int Number, DateOnly DueOn, long AmountMinor);
