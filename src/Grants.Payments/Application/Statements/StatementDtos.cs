namespace Grants.Payments.Application.Statements;

/// <summary>What taking a file would do. Nothing has been stored.</summary>
/// <param name="Kind"><c>Camt053</c>, <c>Csv</c>, or null when the file is neither.</param>
/// <param name="CanTake">True when nothing is wrong and something is new.</param>
/// <param name="Problems">What is wrong, by line.</param>
/// <param name="Statements">One for each account and period in the file.</param>
internal sealed record StatementReportDto(string? Kind, bool CanTake, IReadOnlyList<StatementProblemDto> Problems, IReadOnlyList<ReportedStatementDto> Statements);

/// <summary>What is wrong, in the reader's language.</summary>
/// <param name="Line">Line in the file from 1; null for the file as a whole.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Sentence.</param>
internal sealed record StatementProblemDto(int? Line, string Code, string Message);

/// <summary>One statement of a file as it would be taken.</summary>
/// <param name="AccountTail">Last signs of the account's number.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="FromOn">First day.</param>
/// <param name="ToOn">Last day.</param>
/// <param name="OpeningMinor">Balance before; null when the file has none.</param>
/// <param name="ClosingMinor">Balance after.</param>
/// <param name="Lines">Lines in the file.</param>
/// <param name="New">Lines that are not here yet.</param>
/// <param name="Duplicates">Lines that are here already.</param>
/// <param name="Reversals">New lines that take something back.</param>
/// <param name="OtherCurrency">New lines in another currency than the account.</param>
/// <param name="Pending">Lines that are announced and not booked; they are left out.</param>
/// <param name="GapMinor">Opening balance less the closing balance of the statement before, when they differ.</param>
/// <param name="GapSince">Last day of the statement before.</param>
internal sealed record ReportedStatementDto(
    string AccountTail, string Currency, DateOnly FromOn, DateOnly ToOn, long? OpeningMinor, long? ClosingMinor, int Lines, int New, int Duplicates, int Reversals,
    int OtherCurrency, int Pending, long? GapMinor, DateOnly? GapSince);

/// <summary>Key of the page before.</summary>
internal sealed record SearchStatementsInput(string? After = null);

/// <summary>One row of the list; <c>Waiting</c> counts lines nobody has decided about.</summary>
internal sealed record StatementRowDto(
    Guid Id, string Code, string AccountTail, string Currency, DateOnly FromOn, DateOnly ToOn, long? OpeningMinor, long? ClosingMinor, int Taken, int Waiting, long? GapMinor);

/// <summary>One statement and how many of its lines are in each state; <c>Exact</c> counts proposals that name code or reference, differ by nothing,
/// and that the reader may confirm.</summary>
internal sealed record StatementDto(
    Guid Id, string Code, string Kind, string AccountTail, string Currency, DateOnly FromOn, DateOnly ToOn, long? OpeningMinor, long? ClosingMinor, int Lines, int Taken,
    long? GapMinor, DateOnly? GapSince, string FileSha256, string ImportedBy, DateTime ImportedAt, int Open, int Proposed, int Exact, int Matched, int Aside,
    IReadOnlyList<string> Actions);

/// <summary>A page of lines.</summary>
/// <param name="States">Names of states, or null for all.</param>
/// <param name="After">Number of the last line before.</param>
internal sealed record SearchLinesInput(IReadOnlyList<string>? States = null, int? After = null);

/// <summary>Lines and the key of the next page.</summary>
internal sealed record LinesDto(IReadOnlyList<LineDto> Items, int? Next);

/// <summary>One line as the bank told it, opened for one person on record.</summary>
internal sealed record LineDto(
    Guid Id, long Version, int Number, DateOnly BookedOn, long AmountMinor, string Currency, bool IsCredit, string Mark, string State, string? Counterparty, string? Remittance,
    string? BankReference, string? Target, Guid? TargetId, string? TargetCode, string? Rule, long? DifferenceMinor, string? Aside, string? Reason, string? DecidedBy,
    DateTime? DecidedAt, IReadOnlyList<string> Actions, string? WhyNot);

/// <summary>Something a line may belong to, nearest first.</summary>
internal sealed record CandidateDto(string Target, Guid Id, string Code, long AmountMinor, string Currency, DateOnly? On, long DifferenceMinor);

/// <summary>What a line belongs to.</summary>
/// <param name="Target"><c>Order</c>, <c>OrderReturn</c>, <c>Contribution</c> or <c>ContributionReturn</c>.</param>
/// <param name="TargetId">The order or contribution.</param>
/// <param name="Reason">Needed when the amounts differ.</param>
internal sealed record MatchLineInput(string Target, Guid TargetId, string? Reason = null);

/// <summary>Why a line belongs to nothing of ours.</summary>
/// <param name="Kind"><c>BankCharge</c>, <c>Interest</c>, <c>OwnTransfer</c> or <c>Other</c>.</param>
/// <param name="Reason">Needed for <c>Other</c>.</param>
internal sealed record AsideLineInput(string Kind, string? Reason = null);

/// <summary>Why a decision is taken back.</summary>
internal sealed record UnmatchLineInput(string Reason);

/// <summary>What came of many at once.</summary>
/// <param name="Done">Lines that changed.</param>
/// <param name="Own">Lines left to others, because the person had a part in the payment.</param>
internal sealed record ManyMatchedDto(int Done, int Own);
