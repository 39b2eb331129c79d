using Grants.Funding.Application.Ledger;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Contributions;

/// <inheritdoc />
internal sealed class CardReceipts(GrantsDbContext db, TimeProvider clock, IAudit audit, LedgerService ledger, ContributionBooking booking) : ICardReceipts
{
    public async Task<PledgeRef?> FindPledgeAsync(Guid contributionId, CancellationToken cancellationToken)
    {
        var found = await db.Set<Contribution>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == contributionId && c.State == ContributionState.Pledged, cancellationToken);
        return found is { PledgedMinor: { } minor } ? new PledgeRef(found.Id, found.FundId, found.DonorId, new Amount(minor, found.Currency)) : null;
    }

    public async Task ReceiveAsync(CardReceipt receipt, CancellationToken cancellationToken)
    {
        var (id, fundId, donorId, amount) = receipt.Pledge;
        var kept = await db.Set<Contribution>().SingleOrDefaultAsync(c => c.Id == id && c.State == ContributionState.Pledged, cancellationToken);
        if (kept is not null)
        {
            var pledged = new Amount(kept.PledgedMinor!.Value, kept.Currency);
            kept.Receive(amount, receipt.On, receipt.Reference);
            await booking.ReceiptAsync(kept, pledged, null, cancellationToken);
        }
        else
        {
            // The bank brought it too, or it was withdrawn: the money is here all the same, and a person sees it beside the other.
            kept = Contribution.Arrived(fundId, donorId, amount, receipt.On, receipt.Reference, clock.GetUtcNow().UtcDateTime);
            db.Add(kept);
            await booking.ReceiptAsync(kept, null, null, cancellationToken);
        }

        if (receipt.Fee is { Minor: > 0 } fee)
            await ledger.PostAsync(PostingKind.CardFee, fundId, null, receipt.PaymentId, p => PostingRules.CardFee(p, fee), cancellationToken, day: receipt.On);
        audit.Record("contribution.received", kept.Id, fundId);
    }
}
