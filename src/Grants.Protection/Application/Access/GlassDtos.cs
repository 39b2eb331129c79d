using Grants.Protection.Domain.Access;

namespace Grants.Protection.Application.Access;

/// <summary>Asks to read a case that others work on.</summary>
internal sealed record AskGlassInput(string Code, string Reason);

/// <summary>One request, as those see it who asked, may agree, or work on the case.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code of the case.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedBy">User name.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AnsweredBy">User name of the second person.</param>
/// <param name="AnsweredAt">UTC.</param>
/// <param name="OpenUntil">UTC; null unless it was allowed.</param>
/// <param name="ReviewedBy">User name.</param>
/// <param name="Actions">What the caller can do now: <c>answer</c>, <c>read</c>, <c>review</c>.</param>
/// <param name="Version">For <c>If-Match</c>.</param>
internal sealed record GlassDto(
    Guid Id, string Code, BreakGlassState State, string AskedBy, DateTime AskedAt, string? AnsweredBy, DateTime? AnsweredAt, DateTime? OpenUntil, string? ReviewedBy,
    IReadOnlyList<string> Actions, long Version);

/// <summary>Why it was asked.</summary>
internal sealed record GlassReasonDto(string Reason);

/// <summary>The sealed part, to be read and nothing else.</summary>
internal sealed record GlassContentDto(string Content, DateTime WrittenAt, DateTime OpenUntil);
