using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Cards;
using Grants.Payments.Stripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Cards;

/// <summary>A donor pays what it pledged: begun here first, then at the card service.</summary>
internal sealed class CardPaymentAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, ICardReceipts receipts, StripeClient stripe, CardFollowing following,
    IOptions<PaymentsOptions> options)
{
    /// <summary>What was begun for a fund, within the reader's scope.</summary>
    public async Task<CardPaymentsDto> ListAsync(Guid fundId, CancellationToken cancellationToken)
    {
        var all = await db.Set<CardPayment>().AsNoTracking().Where(p => p.FundId == fundId).OrderByDescending(p => p.StartedAt).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        return new CardPaymentsDto(options.Value.Stripe.IsOn, [.. all.DistinctBy(p => p.ContributionId).Select(p => new CardPaymentDto(p.Id, p.ContributionId, p.State, p.StartedAt, p.FeeMinor, p.FeeCurrency))]);
    }

    /// <summary>One open payment for each pledge, whoever begins. Errors: <c>card.off</c>, <c>card.not-pledged</c>, <c>card.under-way</c>, <c>card.currency</c>, <c>card.rounded</c>.</summary>
    public async Task<CreatedDto> BeginAsync(Guid contributionId, CancellationToken cancellationToken)
    {
        if (!options.Value.Stripe.IsOn) throw new BusinessException(CardErrors.Off);
        var pledge = await receipts.FindPledgeAsync(contributionId, cancellationToken) ?? throw new BusinessException(CardErrors.NotPledged);
        var open = await db.Set<CardPayment>().SingleOrDefaultAsync(p => p.OpenFor == contributionId, cancellationToken);
        if (open?.State == CardPaymentState.UnderWay) throw new BusinessException(CardErrors.UnderWay);
        if (open is null)
        {
            open = CardPayment.Start(pledge.Id, pledge.FundId, pledge.DonorId, pledge.Amount, user.Id, clock.GetUtcNow().UtcDateTime);
            db.Add(open);
            audit.Record("card.begun", open.Id, pledge.Id);
        }

        idempotency.Remember(open.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(open.Id);
    }

    /// <summary>Where to pay. Asked again it is the same place; when somebody has paid there meanwhile, that is noticed. Errors: codes of <see cref="CardErrors"/>.</summary>
    public async Task<CheckoutDto> CheckoutAsync(Guid id, Uri returnTo, CancellationToken cancellationToken)
    {
        var payment = await db.Set<CardPayment>().SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        if (payment.State == CardPaymentState.UnderWay) throw new BusinessException(CardErrors.UnderWay);
        if (!payment.IsOpen) throw new BusinessException(CardErrors.Over);
        var session = payment.SessionId is { } known ? await stripe.FindAsync(known, cancellationToken) : await stripe.OpenAsync(payment.Id, payment.Amount, returnTo, cancellationToken);
        payment.Opened(session.Id);
        audit.Record("card.opened", payment.Id, payment.ContributionId);
        await following.FollowAsync(payment, session, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return session is { Standing: StripeStanding.Open, Url: { } url } ? new CheckoutDto(url) : throw new BusinessException(CardErrors.Over);
    }
}
