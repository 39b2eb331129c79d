using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>
/// Urgent support: money that somebody was promised tonight. Whose it is, only Protection knows; here stand a random code, an amount and a fund.
/// Every act can come twice: it is asked for over a line between two databases.
/// </summary>
public interface IUrgentSupport
{
    /// <summary>Out of which funds and through which partners urgent money could go now.</summary>
    Task<UrgentWays> WaysAsync(CancellationToken cancellationToken);

    /// <summary>Why it could not be promised now, or null: <c>fund.not-enough-free</c>, <c>fund.closed</c>, <c>fund.ring-fenced</c>, <c>payee.*</c>.</summary>
    Task<string?> WhyNotAsync(UrgentRequest request, CancellationToken cancellationToken);

    /// <summary>Commits the money and lets Payments prepare an order. Again with the same id: changes nothing. Errors: those of <see cref="WhyNotAsync"/>.</summary>
    Task PlaceAsync(UrgentRequest request, CancellationToken cancellationToken);

    /// <summary>Nothing more is to be paid for it; the money is free again. Again: changes nothing. Errors: <c>payment.urgent-under-way</c> when an order holds it.</summary>
    Task WithdrawAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>It arrived, as the people around the recipient say. Again: changes nothing. Errors: those of a receipt.</summary>
    Task ReceiveAsync(Guid id, DateOnly on, CancellationToken cancellationToken);

    /// <summary>How far each has come; what was never placed is left out.</summary>
    Task<IReadOnlyDictionary<Guid, UrgentStanding>> StandingsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>Money promised.</summary>
/// <param name="Id">Made by who asks; the same id is placed once.</param>
/// <param name="Code">Random code that people, bank and agent see.</param>
/// <param name="FundId">Out of which fund.</param>
/// <param name="OrganisationId">The partner through whose account or hands it goes; null when only an agent may carry it.</param>
/// <param name="Amount">In the fund's currency.</param>
/// <param name="DecidedOn">Day in Baghdad.</param>
/// <param name="AskedBy">Who decided first, and may then do nothing else in the chain of persons.</param>
public sealed record UrgentRequest(Guid Id, string Code, Guid FundId, Guid? OrganisationId, Amount Amount, DateOnly DecidedOn, Guid AskedBy);

/// <summary>Where urgent money could come from and go.</summary>
/// <param name="Funds">Open today, for this purpose, with money that is free.</param>
/// <param name="Partners">With an account that was verified in quieter hours.</param>
public sealed record UrgentWays(IReadOnlyList<UrgentFund> Funds, IReadOnlyList<UrgentPartner> Partners);

/// <summary>A fund.</summary>
/// <param name="Id">The fund.</param>
/// <param name="Code">For example <c>F-01</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="FreeMinor">Received and not promised, minor units.</param>
public sealed record UrgentFund(Guid Id, string Code, string Currency, long FreeMinor);

/// <summary>A partner by its code.</summary>
public sealed record UrgentPartner(Guid Id, string Code);

/// <summary>How far it has come.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="OrderCode">Code of the order that holds it, or null.</param>
/// <param name="On">Day of sending or of arrival in Baghdad, or null.</param>
public sealed record UrgentStanding(UrgentState State, string? OrderCode, DateOnly? On);

/// <summary>Where urgent support stands in Payments.</summary>
public enum UrgentState
{
    /// <summary>Nobody has prepared it yet.</summary>
    Waiting,

    /// <summary>An order is in the chain of persons.</summary>
    InPayment,

    /// <summary>Bank or agent has it.</summary>
    Sent,

    /// <summary>It arrived.</summary>
    Received,

    /// <summary>It did not leave, or came back: another way is looked for.</summary>
    CameBack,

    /// <summary>Taken back before it was paid.</summary>
    Withdrawn,
}
