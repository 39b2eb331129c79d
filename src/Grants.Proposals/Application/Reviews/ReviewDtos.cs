using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Reviews;

/// <summary>The declaration before anything is read.</summary>
/// <param name="HasConflict">A conflict of interest bars this person.</param>
/// <param name="Note">What it is, in own words.</param>
internal sealed record DeclarationInput(bool HasConflict, string? Note = null);

/// <summary>The scorecard: each criterion from 1 to 5.</summary>
internal sealed record ScorecardInput(IReadOnlyDictionary<string, int> Scores, string? Comment = null);

/// <summary>All questions in one list.</summary>
internal sealed record ReturnInput(IReadOnlyList<string> Questions);

/// <summary>The team's word.</summary>
/// <param name="Funds">The funds of one donor that pay, in the order in which they pay.</param>
/// <param name="Years">Amount of every year as typed; the last years may be empty.</param>
/// <param name="Text">Why.</param>
/// <param name="Risks">What could go wrong.</param>
/// <param name="Pillar">Field of work the proposal belongs to; asked for where the fund is ring-fenced.</param>
internal sealed record RecommendationInput(IReadOnlyList<FundInput> Funds, IReadOnlyList<AmountInput> Years, string? Text, IReadOnlyList<OpenRisk> Risks, string? Pillar = null);

/// <summary>A fund and its part.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="Amount">As typed; one fund alone pays everything and needs none.</param>
internal sealed record FundInput(Guid? FundId = null, string? Amount = null);

/// <summary>An amount as typed.</summary>
internal sealed record AmountInput(string? Amount = null);

/// <summary>An answer to a question of the donor.</summary>
internal sealed record AnswerInput(string? Text = null);

/// <summary>A proposal as the team sees it. Content is null until the reader has declared no conflict of interest.</summary>
internal sealed record ReviewDto(
    Guid Id,
    string Code,
    string PartnerCode,
    string? PartnerName,
    string Region,
    IReadOnlyList<string> Governorates,
    string Type,
    int? Months,
    string State,
    long Version,
    IReadOnlyList<string> Actions,
    DateTime? SubmittedAt,
    DateTime StateSince,
    DateOnly? DueOn,
    string? Currency,
    DateOnly? StartsOn,
    IReadOnlyList<YearDto> Years,
    OwnReviewDto? Own,
    ReviewContentDto? Content);

/// <summary>The reader's own declaration and scorecard.</summary>
internal sealed record OwnReviewDto(
    Guid Id, long Version, bool HasConflict, IReadOnlyDictionary<string, int> Scores, string? Comment, DateTime? ScoredAt);

/// <summary>What is sealed until the declaration.</summary>
internal sealed record ReviewContentDto(
    ProposalContent Proposal,
    IReadOnlyList<RoundDto> Rounds,
    IReadOnlyList<OtherReviewDto> Reviews,
    RecommendationDto? Recommendation,
    IReadOnlyList<DonorQuestionDto> DonorQuestions,
    TeamDecisionDto? Decision);

/// <summary>Somebody's scorecard.</summary>
internal sealed record OtherReviewDto(
    string Officer, bool HasConflict, string? ConflictNote, IReadOnlyDictionary<string, int> Scores, string? Comment, DateTime? ScoredAt);

/// <summary>The recommendation with its author.</summary>
internal sealed record RecommendationDto(
    IReadOnlyList<PartDto> Funds, string Text, IReadOnlyList<OpenRisk> Risks, string Author, DateTime At, string? Pillar);

/// <summary>A fund and what it is to pay.</summary>
internal sealed record PartDto(Guid FundId, string FundCode, long RecommendedMinor);

/// <summary>A question of the donor.</summary>
internal sealed record DonorQuestionDto(Guid Id, string Question, DateTime AskedAt, string? Answer, DateTime? AnsweredAt);

/// <summary>The decision as the team reads it; the hash is that of the text.</summary>
internal sealed record TeamDecisionDto(string Outcome, DateTime At, string By, string? Note, long ApprovedMinor, string Text, string Hash);

/// <summary>A fund that may be recommended.</summary>
internal sealed record FundChoiceDto(Guid Id, string Code, string DonorCode, string Currency, long FreeMinor, string? Pillar);
