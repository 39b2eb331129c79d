using Grants.Kernel.Money;

namespace Grants.Funding.Contracts;

/// <summary>Money that donors pay by card or bank debit, as the ledger takes it.</summary>
public interface ICardReceipts
{
    /// <summary>A pledge that stands, within the reader's scope; null when there is none.</summary>
    Task<PledgeRef?> FindPledgeAsync(Guid contributionId, CancellationToken cancellationToken);

    /// <summary>It is here: keeps the pledge, or is money without one when that was kept or withdrawn meanwhile. What the service kept is an entry of its own.
    /// Joins the present unit of work; the caller saves. Errors: <c>ledger.posted-already</c>.</summary>
    Task ReceiveAsync(CardReceipt receipt, CancellationToken cancellationToken);
}

/// <summary>What somebody promised.</summary>
/// <param name="Id">The contribution.</param>
/// <param name="FundId">Its fund.</param>
/// <param name="DonorId">Who promised.</param>
/// <param name="Amount">How much.</param>
public sealed record PledgeRef(Guid Id, Guid FundId, Guid DonorId, Amount Amount);

/// <summary>Money that came by card or bank debit.</summary>
/// <param name="PaymentId">What it is known by; booked once.</param>
/// <param name="Pledge">What it was paid for.</param>
/// <param name="Fee">What the service kept of it, in the fund's currency; null when it kept nothing or settles in other money.</param>
/// <param name="On">Day of arrival in Baghdad.</param>
/// <param name="Reference">The service's name of it.</param>
public sealed record CardReceipt(Guid PaymentId, PledgeRef Pledge, Amount? Fee, DateOnly On, string Reference);
