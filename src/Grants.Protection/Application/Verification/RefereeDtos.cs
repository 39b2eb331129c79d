using Grants.Protection.Domain.Verification;

namespace Grants.Protection.Application.Verification;

/// <summary>Somebody is asked by a code.</summary>
/// <param name="Note">Who it is, for the team; sealed.</param>
internal sealed record AskRefereeInput(string? Note = null);

/// <summary>What somebody said by voice.</summary>
/// <param name="Knows">Whether they know the person.</param>
/// <param name="Told">Whether it is as it was told.</param>
/// <param name="Urgent">How urgent they think it is.</param>
/// <param name="Note">Who it is, what else was said; sealed.</param>
internal sealed record RecordCallInput(KnowsPerson Knows, StoryHolds Told, HowUrgent Urgent, string? Note = null);

/// <summary>It is as it was told.</summary>
/// <param name="Reason">The lead's, with one referee; sealed.</param>
internal sealed record VerifyInput(string? Reason = null);

/// <summary>What somebody types on the neutral page.</summary>
/// <param name="Code">As it was told to them.</param>
/// <param name="Knows">Whether they know the person.</param>
/// <param name="Told">Whether it is as it was told.</param>
/// <param name="Urgent">How urgent they think it is.</param>
internal sealed record AnswerInput(string Code, KnowsPerson Knows, StoryHolds Told, HowUrgent Urgent);

/// <summary>The one time that a code is shown.</summary>
internal sealed record AskedRefereeDto(Guid Id, string Code, DateTime ValidUntil);

/// <summary>One referee, without a word about who it is.</summary>
/// <param name="Id">The record.</param>
/// <param name="Way">How they are asked.</param>
/// <param name="AskedBy">Who of the team asked.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="ValidUntil">UTC; of an open code.</param>
/// <param name="IsLate">The code can be used no more, and nobody has answered by it.</param>
/// <param name="AnsweredAt">UTC.</param>
/// <param name="Knows">The first answer.</param>
/// <param name="Told">The second.</param>
/// <param name="Urgent">The third.</param>
/// <param name="WithdrawnAt">UTC.</param>
/// <param name="IsPositive">Stands for the case.</param>
/// <param name="HasNote">Something sealed was written.</param>
/// <param name="Version">To be brought back when it is withdrawn.</param>
internal sealed record RefereeDto(
    Guid Id, RefereeWay Way, string AskedBy, DateTime AskedAt, DateTime? ValidUntil, bool IsLate, DateTime? AnsweredAt, KnowsPerson? Knows, StoryHolds? Told,
    HowUrgent? Urgent, DateTime? WithdrawnAt, bool IsPositive, bool HasNote, long Version);

/// <summary>The referees of a case and what may be done now.</summary>
/// <param name="Referees">Newest first.</param>
/// <param name="MayAsk">More can be asked.</param>
/// <param name="CanVerify">Its state allows it; <paramref name="Gap"/> says what is missing.</param>
/// <param name="Gap">What is missing before the caller can verify it.</param>
/// <param name="VerifiedBy">Who verified it.</param>
/// <param name="VerifiedAt">UTC.</param>
/// <param name="HasWords">Something sealed was written: notes, a reason.</param>
internal sealed record RefereesDto(
    IReadOnlyList<RefereeDto> Referees, bool MayAsk, bool CanVerify, VerificationGap Gap, string? VerifiedBy, DateTime? VerifiedAt, bool HasWords);

/// <summary>What was written about referees, opened.</summary>
internal sealed record RefereeWordsDto(IReadOnlyList<RefereeNoteDto> Notes, string? Reason);

/// <summary>The note of one referee.</summary>
internal sealed record RefereeNoteDto(Guid RefereeId, string Note);
