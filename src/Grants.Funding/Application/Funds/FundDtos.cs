using Grants.Funding.Application.Ledger;
using Grants.Funding.Application.Years;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;

namespace Grants.Funding.Application.Funds;

/// <summary>Funds the reader may see.</summary>
internal sealed record FundListDto(IReadOnlyList<FundListItem> Items, IReadOnlyList<string> Actions);

/// <summary>Search terms; all optional.</summary>
internal sealed record SearchFundsInput(Guid? DonorId, FundState? State);

/// <summary>A fund in a list.</summary>
internal sealed record FundListItem(
    Guid Id, string Code, string DonorCode, string Currency, DateOnly StartsOn, DateOnly EndsOn, FundState State, string? Pillar, FundBalance Balance,
    IReadOnlyList<FundYear> Years);

/// <summary>A fund's page.</summary>
internal sealed record FundDto(
    Guid Id, string Code, Guid DonorId, string DonorCode, string? DonorName, string Currency, DateOnly StartsOn, DateOnly EndsOn, string? Purpose,
    string? Pillar, FundState State, FundBalance Balance, IReadOnlyList<ContributionDto> Contributions, long Version, IReadOnlyList<string> Actions,
    int FlexSilentPercent, int FlexNotifyPercent, IReadOnlyList<string> Restrictions, string? RestrictionText,
    IReadOnlyList<FundYear> Years, IReadOnlyList<ClosedYearDto> ClosedYears, IReadOnlyList<int> YearsToClose);

/// <summary>A contribution. The bank's reference only for those who record.</summary>
internal sealed record ContributionDto(
    Guid Id, ContributionState State, long? PledgedMinor, DateOnly? PledgedOn, long? ReceivedMinor, DateOnly? ReceivedOn, string? BankReference,
    string Currency, long Version, IReadOnlyList<string> Actions, string? GivenCurrency, long? GivenMinor);

/// <summary>A new fund; the code is given by the system.</summary>
internal sealed record OpenFundInput(
    Guid DonorId, string Currency, DateOnly StartsOn, DateOnly EndsOn, string? Purpose, string? Pillar,
    int FlexSilentPercent = FundingConsts.FlexSilentPercent, int FlexNotifyPercent = FundingConsts.FlexNotifyPercent,
    IReadOnlyList<string>? Restrictions = null, string? RestrictionText = null)
{
    public FundTerms Terms() => FundTermsOf.Input(StartsOn, EndsOn, Purpose, Pillar, FlexSilentPercent, FlexNotifyPercent, Restrictions, RestrictionText);
}

/// <summary>What can change of a fund.</summary>
internal sealed record ChangeFundInput(
    DateOnly StartsOn, DateOnly EndsOn, string? Purpose, string? Pillar,
    int FlexSilentPercent = FundingConsts.FlexSilentPercent, int FlexNotifyPercent = FundingConsts.FlexNotifyPercent,
    IReadOnlyList<string>? Restrictions = null, string? RestrictionText = null)
{
    public FundTerms Terms() => FundTermsOf.Input(StartsOn, EndsOn, Purpose, Pillar, FlexSilentPercent, FlexNotifyPercent, Restrictions, RestrictionText);
}

/// <summary>The terms in what was typed.</summary>
internal static class FundTermsOf
{
    public static FundTerms Input(
        DateOnly startsOn, DateOnly endsOn, string? purpose, string? pillar, int silent, int notify, IReadOnlyList<string>? restrictions, string? text) =>
        new(startsOn, endsOn, purpose, pillar)
        {
            FlexSilentPercent = silent,
            FlexNotifyPercent = notify,
            Restrictions = restrictions ?? [],
            RestrictionText = text,
        };
}

/// <summary>Which number of the fund's page the entries behind are asked for.</summary>
internal sealed record SearchEntriesInput(FundFigure Figure, int? After, int? Year = null);

/// <summary>A number on a fund's page.</summary>
internal enum FundFigure
{
    Received,
    Pledged,
    Committed,
    InTransit,
    Disbursed,
    Free,
}

/// <summary>An entry as one number sees it: the items of a figure add up to the figure.</summary>
internal sealed record EntryDto(int Number, DateOnly PostedOn, PostingKind Kind, long AmountMinor, string Currency, Guid? GrantId, string? GrantCode);
