using Grants.Payments.Application.Banks;

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
    IReadOnlyList<PayeeContactDto> Contacts, bool RegistrationExpired, IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked);

/// <summary>A contact of the partner that can or cannot be called about the version that waits; those that can and are old come first. Empty when none waits.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Kind">How it is reached.</param>
/// <param name="Since">Since when it is on file as it is now, UTC.</param>
/// <param name="IsFresh">It came or changed shortly before the bank details: confirming on it needs a reason.</param>
/// <param name="ReplacedAnother">It took the place of another contact.</param>
/// <param name="WhyNot">Code of why it says nothing about this version, or null.</param>
internal sealed record PayeeContactDto(Guid Id, string Kind, DateTime Since, bool IsFresh, bool ReplacedAnother, string? WhyNot);

/// <summary>One version. <c>SharedWith</c> says where else its account is on file.</summary>
internal sealed record PayeeVersionDto(
    Guid Id, int Number, string State, string RecordedBy, DateTime RecordedAt, string? CalledBackBy, DateTime? CalledBackAt, DateTime? UsableFrom,
    PayeeBankDto Bank, DateTime? ContactSince, bool HasFreshReason, IReadOnlyList<SharedAccount> SharedWith, bool HasSharedReason);

/// <summary>What is typed for a new version.</summary>
internal sealed record RecordPayeeInput(string HolderName, string? HolderNameLatin, string Iban, string BankName, string Bic, string Currency);

/// <summary>What came of a call-back that confirmed. <c>SharedReason</c> is needed when the account is on file at another partner too, <c>FreshReason</c> when the contact is new on file.</summary>
internal sealed record VerifyPayeeInput(string Note, Guid? ContactId = null, string? FreshReason = null, string? SharedReason = null);

/// <summary>What came of a call-back that did not confirm. <c>ContactId</c> may be left out only when there is none that could be called.</summary>
internal sealed record RejectPayeeInput(string Note, Guid? ContactId = null);

/// <summary>What came of a call-back, or why something ended.</summary>
internal sealed record NoteInput(string Note);

/// <summary>A version as opened for one person, on record.</summary>
internal sealed record AccountDto(string HolderName, string? HolderNameLatin, string Iban, string BankName, string Bic, string Currency, string? CallBackNote, string? FreshReason, string? SharedReason);
