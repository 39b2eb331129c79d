namespace Grants.Funding.Contracts;

/// <summary>Pledges and money that arrived, for comparing with what banks say. Answered within the reader's scope.</summary>
public interface IContributions
{
    /// <summary>Rows for joining into one SQL: pledges that stand and what was received.</summary>
    IQueryable<ContributionRow> Rows { get; }
}

/// <summary>A pledge or a receipt as one row of SQL; nothing sealed is in it.</summary>
public sealed class ContributionRow
{
    /// <summary>The contribution.</summary>
    public Guid Id { get; init; }

    /// <summary>Code of the fund, e.g. <c>F-01</c>.</summary>
    public required string FundCode { get; init; }

    /// <summary>The fund.</summary>
    public Guid FundId { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>True while it is promised and not here.</summary>
    public bool IsPledge { get; init; }

    /// <summary>What was received, or promised.</summary>
    public long AmountMinor { get; init; }

    /// <summary>The day of either.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Entry of the blind index of the bank's reference.</summary>
    public byte[]? ReferenceEntry { get; init; }
}
