using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Proposals;

/// <summary>Begins a proposal.</summary>
/// <param name="Currency">ISO 4217; US dollars when left out.</param>
/// <param name="Type"><c>core</c> when left out, or <c>flexible</c>.</param>
internal sealed record CreateProposalInput(string? Currency = null, string? Type = null);

/// <summary>Search terms of a list of proposals.</summary>
/// <param name="States">Only these; all when empty.</param>
/// <param name="After">Key of the page before.</param>
internal sealed record SearchProposalsInput(IReadOnlyList<string>? States = null, string? After = null);

/// <summary>Answers to the open round, in the order of the questions.</summary>
internal sealed record RoundAnswersInput(IReadOnlyList<string> Answers);

/// <summary>One row of a list.</summary>
internal sealed record ProposalRowDto(
    Guid Id,
    string Code,
    string PartnerCode,
    string Type,
    string State,
    int YearCount,
    long AskedMinor,
    string? Currency,
    DateOnly? StartsOn,
    DateTime? SubmittedAt,
    DateTime StateSince,
    DateOnly? DueOn,
    int RoundCount,
    int StepsDone,
    int? Months);

/// <summary>A proposal as its partner sees it.</summary>
internal sealed record ProposalDto(
    Guid Id,
    string Code,
    string Type,
    string State,
    long Version,
    IReadOnlyList<string> Actions,
    ProposalContent Content,
    IReadOnlyList<RoundDto> Rounds,
    IReadOnlyList<YearDto> Years,
    string? Currency,
    DateTime? SubmittedAt,
    DateTime StateSince,
    DateOnly? DueOn,
    PartnerDecisionDto? Decision);

/// <summary>One round of questions.</summary>
internal sealed record RoundDto(
    int Number, bool IsOpen, IReadOnlyList<string> Questions, IReadOnlyList<string> Answers, DateTime ReturnedAt, DateTime? AnsweredAt);

/// <summary>Money of one year, minor units.</summary>
internal sealed record YearDto(int Year, DateOnly? StartsOn, long AskedMinor, long? RecommendedMinor, long? ApprovedMinor);

/// <summary>The decision as the partner reads it: the reason of a refusal, not the donor's notes.</summary>
internal sealed record PartnerDecisionDto(string Outcome, DateTime At, long ApprovedMinor, string? Reason);

/// <summary>What a change answers.</summary>
/// <param name="Version">Version to send next.</param>
/// <param name="SavedAt">UTC.</param>
internal sealed record SavedDto(long Version, DateTime SavedAt);
