using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Cards;
using Grants.Payments.Stripe;

namespace Grants.Payments.Application.Cards;

/// <summary>Brings a payment to where Stripe says it is; money that arrived is booked in the same unit of work. The caller saves.</summary>
internal sealed class CardFollowing(TimeProvider clock, IAudit audit, ICardReceipts receipts)
{
    public async Task FollowAsync(CardPayment payment, StripeSession session, CancellationToken cancellationToken)
    {
        var (now, before) = (clock.GetUtcNow().UtcDateTime, payment.State);
        var hasArrived = payment.Follow(session, now);
        if (payment.State != before) audit.Record($"card.{payment.State.ToString().ToLowerInvariant()}", payment.Id, payment.ContributionId);
        if (!hasArrived) return;
        var pledge = new PledgeRef(payment.ContributionId, payment.FundId, payment.DonorId, payment.Amount);
        await receipts.ReceiveAsync(new CardReceipt(payment.Id, pledge, FeeOf(payment, session.Fee), Baghdad.DayOf(now), session.IntentId ?? session.Id), cancellationToken);
    }

    // What it keeps in other money stands with the payment; the fund's book holds the fund's money only.
    private static Amount? FeeOf(CardPayment payment, Amount? fee) => fee?.Currency == payment.Currency ? fee : null;
}
