using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Payments.Stripe;

namespace Grants.Payments.Domain.Cards;

/// <summary>A donor pays a pledge by card or bank debit. Its id is what Stripe knows it by; made before Stripe is asked, so that a crash leaves something to ask about.</summary>
internal sealed class CardPayment : AggregateRoot, IDonorScoped
{
    private CardPayment()
    {
    }

    /// <summary>The pledge.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>The pledge as long as another page would take its money twice; unique.</summary>
    public Guid? OpenFor { get; private set; }

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public Guid StartedBy { get; private set; }

    public DateTime StartedAt { get; private set; }

    public CardPaymentState State { get; private set; }

    /// <summary>Stripe's name of the page; null until it answered.</summary>
    public string? SessionId { get; private set; }

    /// <summary>Stripe's name of the payment.</summary>
    public string? IntentId { get; private set; }

    /// <summary>What Stripe kept, minor units of <see cref="FeeCurrency"/>.</summary>
    public long? FeeMinor { get; private set; }

    public string? FeeCurrency { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public Amount Amount => new(AmountMinor, Currency);

    /// <summary>True while another page for the same pledge would take the money twice.</summary>
    public bool IsOpen => State is CardPaymentState.Started or CardPaymentState.UnderWay;

    /// <summary>Errors: <c>money.*</c>, <c>card.currency</c>, <c>card.rounded</c>.</summary>
    public static CardPayment Start(Guid contributionId, Guid fundId, Guid donorId, Amount amount, Guid by, DateTime at)
    {
        _ = StripeMoney.ToStripe(amount);
        return new CardPayment { ContributionId = contributionId, OpenFor = contributionId, FundId = fundId, DonorId = donorId, AmountMinor = amount.Minor, Currency = amount.Currency, StartedBy = by, StartedAt = at };
    }

    /// <summary>Stripe made the page.</summary>
    public void Opened(string sessionId) => SessionId ??= sessionId;

    /// <summary>As Stripe says it now; in whatever order it told us. True when the money arrived by this. Errors: <c>card.refused</c> when it is another amount.</summary>
    public bool Follow(StripeSession session, DateTime at)
    {
        var target = session.Standing switch
        {
            StripeStanding.UnderWay => (CardPaymentState.UnderWay, CardPaymentAction.Take),
            StripeStanding.Paid => (CardPaymentState.Paid, CardPaymentAction.Pay),
            StripeStanding.Failed => (CardPaymentState.Failed, CardPaymentAction.Fail),
            StripeStanding.Expired => (CardPaymentState.Expired, CardPaymentAction.Expire),
            _ => (State, CardPaymentAction.Take),
        };
        if (State == target.Item1) return false;
        if (session.Standing == StripeStanding.Paid && session.Total != Amount) throw new BusinessException(CardErrors.Refused).WithData("reason", "amount");
        State = CardPaymentTransitions.Table.Next(State, target.Item2);
        IntentId = session.IntentId;
        if (!IsOpen) (OpenFor, EndedAt) = (null, at);
        if (State != CardPaymentState.Paid) return false;
        (FeeMinor, FeeCurrency) = (session.Fee?.Minor, session.Fee?.Currency);
        return true;
    }
}
