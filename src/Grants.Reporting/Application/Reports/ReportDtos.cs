using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>What to look for; empty finds all.</summary>
internal sealed record ReportSearchInput(Guid? GrantId, string? PartnerCode, string? State, string? Next);

/// <summary>One row of the list.</summary>
internal sealed record ReportListRow(
    Guid Id,
    Guid GrantId,
    string GrantCode,
    string PartnerCode,
    int Number,
    DateOnly PeriodFrom,
    DateOnly PeriodUntil,
    DateOnly DueOn,
    string State,
    DateTime? SubmittedAt,
    DateOnly? AnswerBy,
    DateTime? AcceptedAt);

/// <summary>A report with its answers and its talk.</summary>
internal sealed record ReportDto(
    Guid Id,
    Guid GrantId,
    string GrantCode,
    string PartnerCode,
    int Number,
    DateOnly PeriodFrom,
    DateOnly PeriodUntil,
    DateOnly DueOn,
    string State,
    IReadOnlyList<AnswerDto> Answers,
    IReadOnlyList<MessageDto> Messages,
    DateTime? SavedAt,
    DateTime? SubmittedAt,
    DateOnly? AnswerBy,
    DateTime? AcceptedAt,
    BurdenDto Burden,
    long Version,
    IReadOnlyList<string> Actions);

/// <summary>One of the five answers. Mode is <c>Text</c>, <c>AsPlanned</c>, <c>CallMe</c> or <c>Spoken</c> (written down from a call).</summary>
internal sealed record AnswerDto(string Question, string Mode, string? Text, bool IsWithheld, bool IsGiven);

/// <summary>A message. Kind is <c>Reply</c> or <c>Question</c> (the team) or <c>Answer</c> (the partner).</summary>
internal sealed record MessageDto(string Kind, string? Text, DateTime At, string? UserName);

/// <summary>What reporting costs the partner: minutes of this report, of this grant in the twelve months up to it, and the budget of a year.</summary>
internal sealed record BurdenDto(int Minutes, int YearMinutes, int YearBudgetMinutes);

/// <summary>What was typed since the last save; questions left out stay as they are.</summary>
internal sealed record SaveReportInput(IReadOnlyList<SaveAnswerInput> Answers, int ActiveSeconds);

/// <summary>One answer as typed.</summary>
internal sealed record SaveAnswerInput(string Question, string Mode, string? Text, bool IsWithheld)
{
    /// <summary>For the aggregate. An unknown mode is refused by the validator before.</summary>
    public AnswerInput ToDomain() => new(Question, Enum.Parse<AnswerMode>(Mode), Text, IsWithheld);
}

/// <summary>Words for the questions that were left for a call: all of them from the team, only the corrected ones from the partner.</summary>
internal sealed record SpokenAnswersInput(IReadOnlyList<SpokenAnswerInput> Answers)
{
    /// <summary>For the aggregate.</summary>
    public IReadOnlyList<SpokenInput> ToDomain() => [.. Answers.Select(a => new SpokenInput(a.Question, a.Text))];
}

/// <summary>Words for one question.</summary>
internal sealed record SpokenAnswerInput(string Question, string? Text);

/// <summary>What a save answers.</summary>
internal sealed record ReportSavedDto(long Version, DateTime SavedAt, int Given, int Minutes);

/// <summary>A message to the other side.</summary>
internal sealed record ReportMessageInput(string? Text);

/// <summary>What an act answers.</summary>
internal sealed record ReportChangedDto(Guid Id, string State, long Version);
