namespace Grants.Awards.Application.Amendments;

/// <summary>What a partner asks to change. Only what its kind may change is read.</summary>
/// <param name="Lines">The new amount of every line, or nothing.</param>
/// <param name="EndsOn">The new last day.</param>
/// <param name="Days">New days of instalments.</param>
/// <param name="Amount">More money, or less, as typed.</param>
/// <param name="AddOn">Day more money should come.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsForSafety">Goes to the front of the queue.</param>
internal sealed record WriteAmendmentInput(
    IReadOnlyList<LineInput>? Lines = null,
    DateOnly? EndsOn = null,
    IReadOnlyList<DayInput>? Days = null,
    string? Amount = null,
    DateOnly? AddOn = null,
    string? Reason = null,
    bool IsForSafety = false);

/// <summary>A new day of an instalment.</summary>
internal sealed record DayInput(Guid Id, DateOnly DueOn);

/// <summary>Begins a request.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Kind">One of the kinds.</param>
internal sealed record BeginAmendmentInput(Guid GrantId, string Kind);

/// <summary>A question, a reason, a word.</summary>
internal sealed record AmendmentTextInput(string? Text = null);

/// <summary>Asks a donor for more money.</summary>
internal sealed record AskDonorInput(Guid FundId, string? Word = null);

/// <summary>What a change answers.</summary>
internal sealed record AmendmentChangedDto(Guid Id, string State, long Version);

/// <summary>One row of a list.</summary>
internal sealed record AmendmentRowDto(
    Guid Id,
    Guid GrantId,
    string GrantCode,
    string PartnerCode,
    string Kind,
    string State,
    bool IsForSafety,
    bool IsDonorAsked,
    bool IsDonorAgreed,
    string Currency,
    long ChangeMinor,
    DateTime? SubmittedAt,
    DateTime StateSince);

/// <summary>A request as its reader may see it: a difference, its words, who did what.</summary>
internal sealed record AmendmentDto(
    Guid Id,
    Guid GrantId,
    string GrantCode,
    string PartnerCode,
    string Kind,
    string State,
    bool IsForSafety,
    string Currency,
    int MadeAgainst,
    int TermsNow,
    bool IsStale,
    WrittenChangeDto Written,
    IReadOnlyList<DifferenceDto> Differences,
    string? Reason,
    string? Answer,
    string? WordToDonor,
    string? FundCode,
    DateTime? SubmittedAt,
    DateTime? AskedAt,
    DateTime? DonorAgreedAt,
    DateTime? DecidedAt,
    string? DecidedBy,
    AddendumDto? Addendum,
    long Version,
    IReadOnlyList<string> Actions,
    string? Blocked);

/// <summary>What was written, for going on with it.</summary>
internal sealed record WrittenChangeDto(IReadOnlyList<AmountOfLineDto> Lines, DateOnly? EndsOn, IReadOnlyList<DayInput> Days, long AmountMinor, DateOnly? AddOn);

/// <summary>The new amount of a line.</summary>
internal sealed record AmountOfLineDto(Guid Id, long AmountMinor);

/// <summary>One difference.</summary>
/// <param name="What"><c>line</c>, <c>total</c>, <c>end</c> or <c>instalment</c>.</param>
/// <param name="Name">Name of the line; not for donors.</param>
/// <param name="Category">Category of the line.</param>
/// <param name="Number">Number of the instalment.</param>
/// <param name="BeforeMinor">Amount before; null when there was none.</param>
/// <param name="AfterMinor">Amount after.</param>
/// <param name="BeforeOn">Day before.</param>
/// <param name="AfterOn">Day after.</param>
/// <param name="IsChanged">Whether it differs; lines that stay are there for comparing.</param>
internal sealed record DifferenceDto(
    string What, string? Name, string? Category, int? Number, long? BeforeMinor, long? AfterMinor, DateOnly? BeforeOn, DateOnly? AfterOn, bool IsChanged);

/// <summary>The paper that goes with the agreement.</summary>
internal sealed record AddendumDto(
    string Language, string Title, int FromVersion, int ToVersion, IReadOnlyList<string> Paragraphs, IReadOnlyList<AddendumRowDto> Rows, string Hash);

/// <summary>A row of the paper.</summary>
internal sealed record AddendumRowDto(string What, string Before, string After);

/// <summary>A fund that could pay more.</summary>
internal sealed record TopUpFundDto(Guid Id, string Code, string DonorCode, long FreeMinor);
