using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;

namespace Grants.Payments.Application.Orders;

/// <summary>Something that can be paid and has no order yet.</summary>
internal sealed record PayableDto(
    Guid Id, string PartnerCode, Guid OrganisationId, string GrantCode, Guid GrantId, long AmountMinor, string Currency, DateOnly OpenedOn, bool IsUrgent,
    IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked);

/// <summary>A page of orders, newest first.</summary>
/// <param name="States">Names of states, or null for all.</param>
/// <param name="After">Key from the page before.</param>
internal sealed record SearchOrdersInput(IReadOnlyList<string>? States, string? After);

/// <summary>One row of the list.</summary>
internal sealed record OrderRowDto(
    Guid Id, string Code, string PartnerCode, string GrantCode, long AmountMinor, string Currency, string State, int Approvals, int RequiredApprovals,
    DateOnly? SentOn, DateOnly? ReceivedOn, bool IsReportedMissing);

/// <summary>One order with its thread of people. No account, reference or note: these are shown on request only. <c>SharedWith</c> says where else the account is on file.</summary>
internal sealed record OrderDto(
    Guid Id, long Version, string Code, string State, Guid PayableId, Guid OrganisationId, string PartnerCode, bool IsUrgent, Guid GrantId, string GrantCode, string FundCode,
    long AmountMinor, string Currency, int Approvals, int RequiredApprovals, string Hash, string? FileSha256, Guid? BatchId, DateOnly? SentOn, DateOnly? ReceivedOn,
    long? ReceivedMinor, string? ReceivedCurrency, long? ReceivedCostMinor, long? RateMillionths, string Route, string? AgentCode, DateTime? CodeGivenAt, DateTime? CodeSeenAt, DateTime? MissingReportedAt, bool HasNote, bool HasBankReference,
    IReadOnlyList<OrderPersonDto> People, IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked, IReadOnlyList<SharedAccount> SharedWith);

/// <summary>One knot of the thread.</summary>
/// <param name="Part">As <see cref="PaymentPerson.Part"/>.</param>
/// <param name="UserName">Neutral user name.</param>
/// <param name="At">UTC.</param>
/// <param name="IsVoid">True when the order changed afterwards, so that it counts no more.</param>
internal sealed record OrderPersonDto(string Part, string UserName, DateTime At, bool IsVoid);

/// <summary>What to pay, and by which way.</summary>
/// <param name="PayableId">What is to be paid.</param>
/// <param name="Route"><c>BankFile</c>, <c>ManualTransfer</c> or <c>Agent</c>; a bank file when not said.</param>
/// <param name="AgentId">Who hands it out, on that way.</param>
internal sealed record PrepareOrderInput(Guid PayableId, string? Route = null, Guid? AgentId = null);

/// <summary>The code for an agent, shown this once.</summary>
internal sealed record PayoutCodeDto(string Code);

/// <summary>The bank took it.</summary>
/// <param name="BankReference">The bank's own reference.</param>
/// <param name="SentOn">Day as typed: year, month, day.</param>
internal sealed record SendOrderInput(string BankReference, string SentOn);

/// <summary>What is sealed of an order, as opened for one person, on record: the account, or the agent and how to reach it.</summary>
internal sealed record OrderSecretsDto(string HolderName, string? Iban, string? BankName, string? Contact, string? BankReference, string? Note);

/// <summary>One order in work. <c>IsLate</c>: it was sent and nobody has confirmed it in time.</summary>
internal sealed record DeskRowDto(
    Guid Id, long Version, string Code, string PartnerCode, bool IsUrgent, string GrantCode, long AmountMinor, string Currency, string State, string Route, int Approvals,
    int RequiredApprovals, DateOnly? SentOn, bool IsReportedMissing, bool IsLate, IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked);
