using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Decisions;

/// <summary>A line for the record.</summary>
internal sealed record ApproveInput(string? Note = null);

/// <summary>Less than recommended: every year's amount as typed; the last years may be empty.</summary>
internal sealed record ApproveLessInput(IReadOnlyList<AmountInput> Years, string? Note = null);

/// <summary>A question to the team.</summary>
internal sealed record AskInput(string? Question = null);

/// <summary>A refusal with its reason.</summary>
internal sealed record DeclineInput(string? Reason = null);

/// <summary>One row of the donor's list: waiting first, oldest promise first.</summary>
internal sealed record DecisionRowDto(
    Guid Id,
    string Code,
    string PartnerCode,
    string State,
    IReadOnlyList<string> FundCodes,
    string Type,
    int? Months,
    int YearCount,
    long TotalMinor,
    string Currency,
    DateOnly? StartsOn,
    DateOnly? DueOn,
    DateTime? SentAt,
    DateTime? DecidedAt,
    string? Outcome);

/// <summary>Everything a donor needs on one screen.</summary>
internal sealed record DecisionDto(
    Guid Id,
    string Code,
    string Type,
    int? Months,
    string State,
    long Version,
    IReadOnlyList<string> Actions,
    int Position,
    int WaitingCount,
    DateTime? SentAt,
    DateOnly? DueOn,
    ShownPartnerDto Partner,
    string Currency,
    DateOnly? StartsOn,
    IReadOnlyList<YearDto> Years,
    DonorRecommendationDto Recommendation,
    IReadOnlyList<DonorFundDto> Funds,
    IReadOnlyList<OtherFundingDto> OtherFunding,
    IReadOnlyList<SectionDto> Sections,
    IReadOnlyList<BudgetLineDto> Budget,
    IReadOnlyList<DonorQuestionDto> Questions,
    DonorDecisionDto? Decision);

/// <summary>The partner, as far as its safety settings let this donor see it.</summary>
internal sealed record ShownPartnerDto(
    string Code, string? Name, string? Region, IReadOnlyList<string> Governorates, bool IsRural, bool IsCommunityLed);

/// <summary>The team's word. Comments of reviewers never leave the team; their scores do, as averages.</summary>
internal sealed record DonorRecommendationDto(
    string Text, string Author, DateTime At, IReadOnlyList<string> Reviewers, IReadOnlyList<AverageScoreDto> Scores, IReadOnlyList<OpenRisk> Risks);

/// <summary>Average of one criterion over all reviewers, in tenths: 42 is 4.2.</summary>
internal sealed record AverageScoreDto(string Key, int Tenths);

/// <summary>A fund that would pay, in the order in which they pay: its free money now and its part. Less than recommended is paid by the first ones.</summary>
internal sealed record DonorFundDto(Guid Id, string Code, long FreeMinor, long RecommendedMinor, long? ApprovedMinor);

/// <summary>Who else funds the partner.</summary>
/// <param name="Source"><c>you</c>, <c>other</c> or <c>declared</c>.</param>
/// <param name="Kind"><c>core</c>, <c>flexible</c>, or null when the partner declared it.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Until">Last day, when known.</param>
internal sealed record OtherFundingDto(string Source, string? Kind, long AmountMinor, string Currency, DateOnly? Until);

/// <summary>One section of the proposal; without text when the partner keeps it with the team.</summary>
internal sealed record SectionDto(string Key, string? Text, bool IsWithheld);

/// <summary>A line of a simple budget; without its name when the partner keeps names with the team.</summary>
internal sealed record BudgetLineDto(string? Name, string Category, long AskedMinor);

/// <summary>The decision as the donor reads it.</summary>
internal sealed record DonorDecisionDto(string Outcome, DateTime At, string By, string? Note, long ApprovedMinor, string Text, string Hash);
