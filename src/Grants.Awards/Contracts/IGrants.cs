namespace Grants.Awards.Contracts;

/// <summary>Grants as other modules may see them; the caller's scope filters them.</summary>
public interface IGrants
{
    /// <summary>Rows to be joined into one query.</summary>
    IQueryable<GrantRow> Rows { get; }

    /// <summary>One grant with its funds, or null when it is not there or not the caller's.</summary>
    Task<GrantRef?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The instalments of one grant that the caller may see, by number: a donor sees those of its own funds.</summary>
    Task<IReadOnlyList<GrantInstalment>> InstalmentsAsync(Guid grantId, CancellationToken cancellationToken);
}

/// <summary>One instalment.</summary>
/// <param name="Id">The instalment; the same id as the payable's.</param>
/// <param name="Number">From 1.</param>
/// <param name="FundId">The fund that pays.</param>
/// <param name="AmountMinor">Minor units of the grant's currency.</param>
/// <param name="DueOn">Day it opens.</param>
/// <param name="State">State.</param>
public sealed record GrantInstalment(Guid Id, int Number, Guid FundId, long AmountMinor, DateOnly DueOn, TrancheState State);

/// <summary>A grant as a row. Holds no name and no text.</summary>
public sealed class GrantRow
{
    /// <summary>The grant.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code that people see.</summary>
    public required string Code { get; init; }

    /// <summary>The partner.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>State.</summary>
    public required GrantState State { get; init; }

    /// <summary>ISO currency code.</summary>
    public required string Currency { get; init; }

    /// <summary>Sum of all years in minor units.</summary>
    public required long TotalMinor { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndsOn { get; init; }
}

/// <summary>One grant with who pays it.</summary>
/// <param name="Id">The grant.</param>
/// <param name="Code">Its code.</param>
/// <param name="OrganisationId">The partner.</param>
/// <param name="State">State.</param>
/// <param name="Currency">ISO currency code.</param>
/// <param name="TotalMinor">Sum of all years in minor units.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="DecidedAt">When the donor decided (UTC).</param>
/// <param name="Funds">Who pays how much.</param>
public sealed record GrantRef(
    Guid Id,
    string Code,
    Guid OrganisationId,
    GrantState State,
    string Currency,
    long TotalMinor,
    DateOnly StartsOn,
    DateOnly EndsOn,
    DateTime DecidedAt,
    IReadOnlyList<GrantFundRef> Funds);

/// <summary>A fund's part of a grant.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="DonorId">Its donor.</param>
/// <param name="AmountMinor">Its part in minor units of the grant's currency.</param>
public sealed record GrantFundRef(Guid FundId, Guid DonorId, long AmountMinor);
