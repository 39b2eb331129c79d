namespace Grants.Awards.Application.Granting;

/// <summary>What to look for; empty finds all.</summary>
internal sealed record GrantSearchInput(string? Code, string? PartnerCode, string? State, string? Next);

/// <summary>One row of the list. For a donor the amounts are its own part.</summary>
internal sealed record GrantListRow(
    Guid Id,
    string Code,
    string PartnerCode,
    string Kind,
    string State,
    string Currency,
    long TotalMinor,
    long ReceivedMinor,
    DateOnly StartsOn,
    DateOnly EndsOn,
    DateOnly? NextOn);

/// <summary>The record page. Which parts are filled depends on the reader.</summary>
internal sealed record GrantDto(
    Guid Id,
    string Code,
    Guid OrganisationId,
    string PartnerCode,
    string? PartnerName,
    string Kind,
    string State,
    DateTime? StateSince,
    string? StateNote,
    string Currency,
    long TotalMinor,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int CurrentYear,
    IReadOnlyList<GrantYearDto> Years,
    IReadOnlyList<InstalmentDto> Instalments,
    IReadOnlyList<ConditionDto> Conditions,
    IReadOnlyList<RefundDto> Refunds,
    long? UnspentSaidMinor,
    IReadOnlyList<GrantFundDto> Funds,
    IReadOnlyList<GrantPaymentDto> Payments,
    IReadOnlyList<GrantStepDto> History,
    bool AgreementAccepted,
    long Version,
    IReadOnlyList<string> Actions,
    IReadOnlyList<BlockedAction> Blocked);

/// <summary>A year: what was planned and what has happened. Core money has no lines that bind.</summary>
internal sealed record GrantYearDto(int Number, long PlannedMinor, long SentMinor, long ReceivedMinor);

/// <summary>An instalment.</summary>
internal sealed record InstalmentDto(
    Guid Id,
    int Number,
    int Year,
    long AmountMinor,
    DateOnly DueOn,
    string State,
    DateOnly? OpenedOn,
    DateOnly? SentOn,
    DateOnly? ReceivedOn,
    long? ReceivedMinor,
    string? ReceivedCurrency,
    Guid? OrderId);

/// <summary>What a flexible instalment waits for. The note is for the team and the partner.</summary>
internal sealed record ConditionDto(Guid Id, int Instalment, string Kind, string State, string? Note, DateTime? DecidedAt, IReadOnlyList<string> Actions);

/// <summary>Money sent back: expected until the bank shows it.</summary>
internal sealed record RefundDto(Guid Id, long AmountMinor, DateOnly? ReceivedOn, IReadOnlyList<string> Actions);

/// <summary>Who pays how much; partners do not see it.</summary>
internal sealed record GrantFundDto(Guid FundId, string FundCode, long AmountMinor);

/// <summary>A payment and its chain of people; only staff see people.</summary>
internal sealed record GrantPaymentDto(Guid Id, int? Instalment, string State, long AmountMinor, string Currency, IReadOnlyList<GrantPersonDto> People);

/// <summary>A person's part in a payment.</summary>
internal sealed record GrantPersonDto(string Part, string UserName, DateTime At);

/// <summary>A line of history.</summary>
internal sealed record GrantStepDto(string Act, DateTime At, string? UserName, int? Instalment);

/// <summary>Something this reader may do in general but not now, and the code of the sentence that says why.</summary>
internal sealed record BlockedAction(string Action, string Code);

/// <summary>Why a grant is paused, suspended or ended.</summary>
internal sealed record GrantNoteInput(string? Note);

/// <summary>What an act answers: enough to go on.</summary>
internal sealed record GrantChangedDto(Guid Id, string State, long Version);
