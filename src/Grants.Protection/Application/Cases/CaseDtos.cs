using Grants.Protection.Application.Decisions;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Application.Cases;

/// <summary>A word that came by phone or in person.</summary>
/// <param name="Risk">How urgent.</param>
/// <param name="Needs">What is needed.</param>
/// <param name="Content">The sealed part, base64 of bytes that only the client reads.</param>
/// <param name="Marks">Hashes in hex by which the same person is known again; null when none were made.</param>
internal sealed record OpenCaseInput(RiskBand Risk, IReadOnlyList<NeedKind> Needs, string Content, IReadOnlyList<string>? Marks = null);

/// <summary>Needs and risk as seen at triage.</summary>
internal sealed record TriageInput(RiskBand Risk, IReadOnlyList<NeedKind> Needs);

/// <summary>Somebody of the team.</summary>
internal sealed record MemberInput(Guid UserId);

/// <summary>Somebody asked how the person is.</summary>
/// <param name="Days">Which of the days after the money arrived.</param>
/// <param name="Outcome">What was found, without a word about the person.</param>
internal sealed record CheckInInput(int Days, CheckInOutcome Outcome);

/// <summary>It is closed, and what is kept is shortened.</summary>
/// <param name="Content">What stays of the sealed part, base64.</param>
/// <param name="ContentVersion">Version of the sealed part that was shortened.</param>
internal sealed record CloseInput(string Content, long ContentVersion);

/// <summary>What erasing takes away for ever.</summary>
/// <param name="HasPart">The sealed part: who, how to reach, and what stands in it.</param>
/// <param name="Referees">Referees and their answers.</param>
/// <param name="HasReason">The lead's reason for verifying with one referee.</param>
/// <param name="Glasses">Reasons for which others read it.</param>
/// <param name="Marks">Hashes by which the person would be known again.</param>
/// <param name="Files">Papers; none as a rule, they went when it was closed.</param>
/// <param name="Version">Of the case, to be brought back.</param>
internal sealed record EraseViewDto(bool HasPart, int Referees, bool HasReason, int Glasses, int Marks, int Files, long Version);

/// <summary>What takes the place of the sealed part.</summary>
/// <param name="Content">Base64.</param>
/// <param name="Marks">Hashes in hex by which the same person is known again; null leaves those of before.</param>
internal sealed record ContentInput(string Content, IReadOnlyList<string>? Marks = null);

/// <summary>What was made, and what is promised.</summary>
/// <param name="Id">The record.</param>
/// <param name="Code">To be told by voice.</param>
/// <param name="AnsweredBy">UTC instant until which somebody has it in hand.</param>
internal sealed record OpenedDto(Guid Id, string Code, DateTime AnsweredBy);

/// <summary>A row: the clear part only.</summary>
internal sealed record CaseRowDto(
    Guid Id, string Code, CaseState State, CaseSource Source, RiskBand Risk, IReadOnlyList<NeedKind> Needs, DateTime OpenedAt, bool IsMine, int Team, CaseClock? Next,
    DateTime? NextDueAt);

/// <summary>A case's page.</summary>
internal sealed record CaseDto(
    CaseRowDto Case, IReadOnlyList<KnotDto> Thread, IReadOnlyList<CaseMemberDto> Members, IReadOnlyList<TeamPersonDto> MayJoin, IReadOnlyList<string> Actions,
    DeskDecisionDto? Decision, TwiceDto? Twice, IReadOnlyList<CheckInDto> CheckIns, DateTime? ClosedAt, DateTime? ErasedAt, long Version);

/// <summary>A day on which the team asks how the person is, and what was found.</summary>
internal sealed record CheckInDto(int Days, DateTime DueAt, DateTime? DoneAt, string? DoneBy, CheckInOutcome? Outcome);

/// <summary>A promise and who kept it.</summary>
internal sealed record KnotDto(CaseClock Clock, DateTime DueAt, DateTime? DoneAt, string? DoneBy, bool IsLate);

/// <summary>Somebody who works on it, or did.</summary>
internal sealed record CaseMemberDto(Guid UserId, string UserName, DateTime AssignedAt, DateTime? EndedAt);

/// <summary>Somebody by the neutral name.</summary>
internal sealed record TeamPersonDto(Guid UserId, string UserName);

/// <summary>The sealed part, for those who work on it.</summary>
/// <param name="Content">Base64, as it was written.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="Version">To be brought back when it is written.</param>
internal sealed record ContentDto(string Content, DateTime WrittenAt, long Version);

/// <summary>What somebody asked for, as they may see it: that it came, and who has it.</summary>
internal sealed record AskDto(Guid Id, string Code, DateTime OpenedAt, DateTime AnsweredBy, DateTime? AcknowledgedAt, bool IsClosed);
