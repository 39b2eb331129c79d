using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;

namespace Grants.Payments.Domain.Orders;

// What the bank did, as a person found out: sent, failed, or not to be known.
internal sealed partial class PaymentOrder
{
    /// <summary>The day the bank took it.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The bank's own reference: the proof that it was sent.</summary>
    public Sealed<string>? BankReference { get; private set; }

    /// <summary>The instant of the last release.</summary>
    public DateTime? ReleasedAt => LastOf(OrderPart.Released)?.At;

    /// <summary>True when the ledger holds it as in transit or disbursed.</summary>
    public bool IsPosted { get; private set; }

    /// <summary>The bank took it. Answers true when the ledger must be told (not when it knew already).</summary>
    /// <remarks>Errors: <c>payment.date-in-future</c>, <c>payment.date-before-release</c>.</remarks>
    public bool Send(string bankReference, DateOnly sentOn, Guid by, DateTime at)
    {
        var next = OrderTransitions.Table.Next(State, OrderAction.Send);
        if (sentOn > Baghdad.DayOf(at)) throw new BusinessException(PaymentsErrors.DateInFuture).ForField("sentOn");
        if (sentOn < Baghdad.DayOf(ReleasedAt!.Value)) throw new BusinessException(PaymentsErrors.DateBeforeRelease).ForField("sentOn");
        State = next;
        SentOn = sentOn;
        BankReference = Sealed.Text(bankReference);
        MissingReportedAt = null;
        OverdueToldAt = null;
        Put(OrderPart.Sent, by, at);
        var post = !IsPosted;
        IsPosted = true;
        if (post) Raise(new PaymentSent(Id, PayableId, sentOn));
        return post;
    }

    /// <summary>Nobody can say whether it left. It stays live, so nothing is sent again until a person knows.</summary>
    public void Doubt(string note, Guid by, DateTime at)
    {
        State = OrderTransitions.Table.Next(State, OrderAction.Doubt);
        Note = Sealed.Text(note);
        Put(OrderPart.Unsure, by, at);
    }

    /// <summary>It did not leave or came back. Answers true when the ledger must take it back.</summary>
    public bool Fail(string note, Guid by, DateTime at)
    {
        State = OrderTransitions.Table.Next(State, OrderAction.Fail);
        Note = Sealed.Text(note);
        LivePayableId = null;
        Put(OrderPart.Failed, by, at);
        var reverse = IsPosted;
        IsPosted = false;
        Raise(new PaymentFailed(Id, PayableId));
        return reverse;
    }

    private OrderAct? LastOf(OrderPart part) => acts.LastOrDefault(a => a.Part == part);
}
