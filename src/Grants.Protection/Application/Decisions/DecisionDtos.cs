using Grants.Payments.Contracts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;

namespace Grants.Protection.Application.Decisions;

/// <summary>What the first of two people decides.</summary>
/// <param name="Amounts">Each need that is paid for.</param>
/// <param name="FundId">Out of which fund; amounts are in its currency.</param>
/// <param name="Other">Whether somebody else pays.</param>
/// <param name="OrganisationId">Through which partner; none when an agent carries it.</param>
internal sealed record DecideInput(IReadOnlyList<NeedAmountInput> Amounts, Guid FundId, OtherSupport Other, Guid? OrganisationId = null);

/// <summary>One need and its amount as people write it.</summary>
internal sealed record NeedAmountInput(NeedKind Need, string Amount);

/// <summary>The day it arrived, as typed: year, month, day.</summary>
internal sealed record ArrivedInput(string On);

/// <summary>What can be chosen: funds with free money and partners with a verified account, both by code.</summary>
internal sealed record DeskWaysDto(IReadOnlyList<UrgentFund> Funds, IReadOnlyList<UrgentPartner> Partners);

/// <summary>A decision as the team sees it.</summary>
/// <param name="Needs">Amounts by need, minor units.</param>
/// <param name="FundCode">Out of which fund.</param>
/// <param name="PartnerCode">Through which partner, or null: an agent.</param>
/// <param name="TotalMinor">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Other">Whether somebody else pays.</param>
/// <param name="FirstBy">Neutral name.</param>
/// <param name="FirstAt">UTC.</param>
/// <param name="IsAlone">Decided by one in the night.</param>
/// <param name="SecondBy">Neutral name, or null while the second person is missing.</param>
/// <param name="SecondAt">UTC, or null.</param>
/// <param name="State">Where the money stands in Payments, or null when it was not handed over yet.</param>
/// <param name="OrderCode">Code of the order, or null.</param>
/// <param name="On">Day of sending or arrival, or null.</param>
internal sealed record DeskDecisionDto(
    IReadOnlyList<DecidedNeedDto> Needs, string FundCode, string? PartnerCode, long TotalMinor, string Currency, OtherSupport Other, string FirstBy, DateTime FirstAt, bool IsAlone,
    string? SecondBy, DateTime? SecondAt, UrgentState? State, string? OrderCode, DateOnly? On);

/// <summary>One need and its amount in minor units.</summary>
internal sealed record DecidedNeedDto(NeedKind Need, long AmountMinor);
