namespace Grants.Awards.Application.Budgets;

/// <summary>The lines of flexible money: approved, now, spent; and how far money may move by itself.</summary>
/// <remarks>Moved in all up to <c>SilentMinor</c> nobody is told; up to <c>NotifyMinor</c> it is done, and the team and the donor are told.</remarks>
internal sealed record BudgetDto(
    Guid GrantId,
    string Code,
    string State,
    string Currency,
    DateOnly StartsOn,
    DateOnly EndsOn,
    long TotalMinor,
    long ReceivedMinor,
    long MovedMinor,
    long SilentMinor,
    long NotifyMinor,
    bool IsSpentAsPlanned,
    DateTime? SpentAt,
    IReadOnlyList<GrantLineDto> Lines,
    bool RequestWaits,
    long Version,
    IReadOnlyList<string> Actions);

/// <summary>One line. Donors read its category, not its name.</summary>
internal sealed record GrantLineDto(Guid Id, string? Name, string Category, long ApprovedMinor, long BudgetMinor, long SpentMinor);

/// <summary>The new amount of every line.</summary>
/// <param name="Lines">All lines.</param>
/// <param name="Reason">Why; with it, a move above the rule becomes a request.</param>
internal sealed record MoveInput(IReadOnlyList<LineInput> Lines, string? Reason = null);

/// <summary>What was spent so far.</summary>
/// <param name="IsAsPlanned">"As planned" is an answer; then no amounts are needed.</param>
/// <param name="Lines">Else the lines.</param>
internal sealed record SpendInput(bool IsAsPlanned = false, IReadOnlyList<LineInput>? Lines = null);

/// <summary>What became of a move: <c>silent</c>, <c>told</c> or <c>request</c>.</summary>
internal sealed record MovedDto(string Outcome, long Version, Guid? AmendmentId);

/// <summary>One version of the terms.</summary>
internal sealed record VersionDto(
    int Number, string Act, DateTime At, Guid? AmendmentId, long TotalMinor, DateOnly EndsOn, IReadOnlyList<VersionLineDto> Lines, IReadOnlyList<VersionTrancheDto> Instalments);

/// <summary>A line of a version.</summary>
internal sealed record VersionLineDto(Guid Id, string Category, long AmountMinor);

/// <summary>An instalment of a version.</summary>
internal sealed record VersionTrancheDto(int Number, DateOnly DueOn, long AmountMinor);
