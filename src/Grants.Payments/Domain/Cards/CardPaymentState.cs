using Grants.Kernel.Transitions;

namespace Grants.Payments.Domain.Cards;

/// <summary>How far a payment by card or bank debit has come.</summary>
internal enum CardPaymentState
{
    /// <summary>Somebody wants to pay.</summary>
    Started,

    /// <summary>A bank debit that takes days.</summary>
    UnderWay,

    /// <summary>It is here, and booked.</summary>
    Paid,

    /// <summary>The bank refused.</summary>
    Failed,

    /// <summary>Nobody paid in time.</summary>
    Expired,
}

internal enum CardPaymentAction
{
    Take,
    Pay,
    Fail,
    Expire,
}

/// <summary>What may follow what.</summary>
internal static class CardPaymentTransitions
{
    public static Transitions<CardPaymentState, CardPaymentAction> Table { get; } = new Transitions<CardPaymentState, CardPaymentAction>()
        .Allow(CardPaymentState.Started, CardPaymentAction.Take, CardPaymentState.UnderWay)
        .Allow(CardPaymentState.Started, CardPaymentAction.Pay, CardPaymentState.Paid)
        .Allow(CardPaymentState.UnderWay, CardPaymentAction.Pay, CardPaymentState.Paid)
        .Allow(CardPaymentState.Started, CardPaymentAction.Fail, CardPaymentState.Failed)
        .Allow(CardPaymentState.UnderWay, CardPaymentAction.Fail, CardPaymentState.Failed)
        .Allow(CardPaymentState.Started, CardPaymentAction.Expire, CardPaymentState.Expired);
}
