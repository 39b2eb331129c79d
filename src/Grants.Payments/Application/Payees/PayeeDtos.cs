namespace Grants.Payments.Application.Payees;

/// <summary>One page of the payee list.</summary>
/// <param name="Code">Part of a partner's code, or null for all.</param>
/// <param name="After">Code after which to go on.</param>
internal sealed record SearchPayeesInput(string? Code, string? After);

/// <summary>A partner and whether it can be paid.</summary>
/// <param name="OrganisationId">The partner.</param>
/// <param name="PartnerCode">Its code.</param>
/// <param name="Problem">Why nothing may be paid now, or null.</param>
/// <param name="UsableFrom">When the waiting ends, UTC.</param>
/// <param name="IsShared">Whether the present account, or the one that waits, is on file at another partner too.</param>
internal sealed record PayeeRowDto(Guid OrganisationId, string PartnerCode, string? Problem, DateTime? UsableFrom, bool IsShared);

/// <summary>A partner's payee. No account: that is shown on request only.</summary>
internal sealed record PayeeDto(
    Guid OrganisationId, string PartnerCode, long Version, string? Problem, IReadOnlyList<PayeeVersionDto> Versions,
    IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked);

/// <summary>One version. <c>SharedWith</c> says where else its account is on file.</summary>
internal sealed record PayeeVersionDto(
    Guid Id, int Number, string State, string RecordedBy, DateTime RecordedAt, string? CalledBackBy, DateTime? CalledBackAt, DateTime? UsableFrom,
    IReadOnlyList<SharedAccount> SharedWith, bool HasSharedReason);

/// <summary>What is typed for a new version.</summary>
internal sealed record RecordPayeeInput(string HolderName, string? HolderNameLatin, string Iban, string BankName, string Bic, string Currency);

/// <summary>What came of a call-back that confirmed. <c>SharedReason</c> is needed when the account is on file at another partner too.</summary>
internal sealed record VerifyPayeeInput(string Note, string? SharedReason = null);

/// <summary>What came of a call-back, or why something ended.</summary>
internal sealed record NoteInput(string Note);

/// <summary>A version as opened for one person, on record.</summary>
internal sealed record AccountDto(string HolderName, string? HolderNameLatin, string Iban, string BankName, string Bic, string Currency, string? CallBackNote, string? SharedReason);
