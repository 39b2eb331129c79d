using Grants.Kernel.Money;

namespace Grants.Funding.Contracts;

/// <summary>The double-entry ledger (product.md, "Donors, funds, ledger"). Postings join the present unit of work and are saved with the act;
/// they run in a system scope of their own, so a partner's act may post. Every posting is made once: its key is unique in the database.</summary>
/// <remarks>Two people posting to one fund at once: the second save answers <c>stale</c>, so no fund can be overdrawn by a race.</remarks>
public interface ILedger
{
    /// <summary>Award: Dr fund, Cr committed. Errors: <c>fund.not-enough-free</c> (<c>free</c>, <c>currency</c>), <c>fund.closed</c>, <c>money.currency-mismatch</c>, <c>ledger.posted-already</c>.</summary>
    Task CommitAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken);

    /// <summary>A grant ended before all of it was paid: Dr committed, Cr fund. Once for each grant and fund.
    /// Errors: <c>ledger.not-committed</c> when that much is not left unpaid, <c>ledger.posted-already</c>.</summary>
    Task ReleaseAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken);

    /// <summary>As the other, once for each <see cref="LedgerAct.SourceId"/>: a top-up by amendment is a commitment of its own.</summary>
    Task CommitAsync(LedgerAct act, CancellationToken cancellationToken) => CommitAsync(act.FundId, act.GrantId, act.Amount, cancellationToken);

    /// <summary>As the other, once for each <see cref="LedgerAct.SourceId"/>: a reduction by amendment, or what was left at the end.</summary>
    Task ReleaseAsync(LedgerAct act, CancellationToken cancellationToken) => ReleaseAsync(act.FundId, act.GrantId, act.Amount, cancellationToken);

    /// <summary>Instalments moved to other years: Dr committed in the old year, Cr committed in the new one; posts nothing when the years are right already.
    /// <see cref="LedgerAct.Years"/> says where all that is committed to the grant belongs, <see cref="LedgerAct.Amount"/> how much that is. What was sent keeps its year.
    /// Once for each <see cref="LedgerAct.SourceId"/>. Errors: <c>ledger.not-committed</c> when the years do not add up to the commitment, <c>ledger.posted-already</c>.</summary>
    Task ReplanAsync(LedgerAct act, CancellationToken cancellationToken);

    /// <summary>Payment sent: Dr in transit, Cr bank. Errors: <c>ledger.not-committed</c> when the grant would be paid above its commitment,
    /// <c>ledger.not-enough-received</c> when the fund would pay more than it received, <c>ledger.posted-already</c>.</summary>
    Task SentAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken);

    /// <summary>Partner confirmed: Dr disbursed, Cr in transit. <paramref name="amount"/> is what was sent, in the fund's currency;
    /// what arrived after rates and costs is the payment's own record. Errors: <c>ledger.not-in-transit</c>, <c>ledger.posted-already</c>.</summary>
    Task ReceivedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken);

    /// <summary>Payment failed after it was sent: reverses the sending. Errors as <see cref="ReceivedAsync"/>.</summary>
    Task FailedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken);

    /// <summary>A partner sent money back that it had not spent: Dr bank, Cr disbursed and Dr committed, Cr fund; it is free again. Once for each
    /// <see cref="LedgerAct.SourceId"/>. Errors: <c>ledger.not-disbursed</c> when the grant was not paid that much, <c>ledger.posted-already</c>.</summary>
    Task RefundedAsync(LedgerAct act, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Balance of one fund, from its entries. Errors: <c>not-found</c>.</summary>
    Task<FundBalance> BalanceAsync(Guid fundId, CancellationToken cancellationToken);

    /// <summary>Balances of several funds in one SQL; funds outside the reader's scope are left out.</summary>
    Task<IReadOnlyDictionary<Guid, FundBalance>> BalancesAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken);

    /// <summary>Every entry of one grant the reader may see, oldest first.</summary>
    Task<IReadOnlyList<LedgerLine>> LinesOfGrantAsync(Guid grantId, CancellationToken cancellationToken);
}

/// <summary>A commitment or a release, and what caused it.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="SourceId">What caused it: the grant itself when it was awarded, an amendment later. Posted once for each.</param>
/// <param name="Amount">In the fund's currency.</param>
public sealed record LedgerAct(Guid FundId, Guid GrantId, Guid SourceId, Amount Amount)
{
    /// <summary>How a commitment falls on calendar years; they add up to the amount. None: all of it on the year it is booked in.</summary>
    public IReadOnlyList<YearPart> Years { get; init; } = [];

    /// <summary>What a commitment is for; must be known where the fund is ring-fenced or restricted, unless the grant has money of the fund already.</summary>
    public CommitmentPurpose? Purpose { get; init; }
}

/// <summary>A part of a commitment.</summary>
/// <param name="Year">Calendar year in Baghdad.</param>
/// <param name="AmountMinor">Above zero.</param>
public sealed record YearPart(int Year, long AmountMinor);

/// <summary>Where a fund's money is. Minor units; all from ledger entries.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="ReceivedMinor">Contributions that arrived.</param>
/// <param name="PledgedMinor">Promised and not yet here.</param>
/// <param name="CommittedMinor">Awarded to grants, paid or not.</param>
/// <param name="InTransitMinor">Sent and not confirmed.</param>
/// <param name="DisbursedMinor">Confirmed by partners.</param>
/// <param name="FreeMinor">Received and not committed.</param>
public sealed record FundBalance(
    string Currency, long ReceivedMinor, long PledgedMinor, long CommittedMinor, long InTransitMinor, long DisbursedMinor, long FreeMinor);

/// <summary>One entry of the ledger.</summary>
/// <param name="PostingId">Entries of one posting balance.</param>
/// <param name="FundId">The fund.</param>
/// <param name="Kind">What happened: commitment, release, replanned, sent, received, failed, pledge, contribution, reversal.</param>
/// <param name="Account">Which account.</param>
/// <param name="DebitMinor">Minor units on the debit side, else 0.</param>
/// <param name="CreditMinor">Minor units on the credit side, else 0.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="SourceId">The order, grant or contribution behind it.</param>
/// <param name="PostedAt">UTC.</param>
public sealed record LedgerLine(
    Guid PostingId, Guid FundId, string Kind, string Account, long DebitMinor, long CreditMinor, string Currency, Guid SourceId, DateTime PostedAt);
