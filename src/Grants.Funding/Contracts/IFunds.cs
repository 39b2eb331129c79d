namespace Grants.Funding.Contracts;

/// <summary>What other modules may ask of funds. Answered within the reader's scope: a donor sees its own only.</summary>
public interface IFunds
{
    /// <summary>Rows for joining into one SQL.</summary>
    IQueryable<FundRow> Rows { get; }

    /// <summary>One fund. Errors: <c>not-found</c>.</summary>
    Task<FundRef> GetAsync(Guid fundId, CancellationToken cancellationToken);

    /// <summary>Funds by id; left out is what the reader may not see.</summary>
    Task<IReadOnlyDictionary<Guid, FundRef>> FindAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken);
}

/// <summary>A fund by its code.</summary>
/// <param name="Id">The fund.</param>
/// <param name="DonorId">Whose it is.</param>
/// <param name="Code">For example <c>F-01</c>.</param>
/// <param name="Currency">ISO 4217; all its money is in this currency.</param>
/// <param name="StartsOn">First day, Baghdad.</param>
/// <param name="EndsOn">Last day, Baghdad.</param>
public sealed record FundRef(Guid Id, Guid DonorId, string Code, string Currency, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Key of the pillar the fund is ring-fenced for, or null.</summary>
    public string? Pillar { get; init; }

    /// <summary>Up to this share of a budget moves without a word.</summary>
    public int FlexSilentPercent { get; init; } = FundingConsts.FlexSilentPercent;

    /// <summary>Up to this share of a budget moves with a notice; above it an amendment is needed.</summary>
    public int FlexNotifyPercent { get; init; } = FundingConsts.FlexNotifyPercent;

    /// <summary>Keys of <see cref="FundRestrictions"/>.</summary>
    public IReadOnlyList<string> Restrictions { get; init; } = [];
}

/// <summary>A fund as one row of SQL. Its purpose is sealed and not here.</summary>
public sealed class FundRow
{
    /// <summary>The fund.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid DonorId { get; init; }

    /// <summary>Code of the donor, e.g. <c>D-01</c>.</summary>
    public required string DonorCode { get; init; }

    /// <summary>Code of the fund, e.g. <c>F-01</c>.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>Key of the pillar the fund is ring-fenced for, or null.</summary>
    public string? Pillar { get; init; }

    /// <summary>Up to this share of a budget moves without a word.</summary>
    public int FlexSilentPercent { get; init; }

    /// <summary>Up to this share of a budget moves with a notice; above it an amendment is needed.</summary>
    public int FlexNotifyPercent { get; init; }

    /// <summary>Keys of <see cref="FundRestrictions"/>, parted by one space.</summary>
    public string Restrictions { get; init; } = "";

    /// <summary>False when the fund was closed: nothing new may be committed.</summary>
    public bool IsOpen { get; init; }
}
