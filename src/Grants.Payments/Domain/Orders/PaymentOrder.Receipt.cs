using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;

namespace Grants.Payments.Domain.Orders;

// What the partner says came in: the real amount, currency, day, and with them the real rate.
internal sealed partial class PaymentOrder
{
    /// <summary>The day it came in.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public long? ReceivedMinor { get; private set; }

    public string? ReceivedCurrency { get; private set; }

    /// <summary>What banks or agents on the way kept, as the partner says, in minor units of <see cref="ReceivedCurrency"/>; null when it said nothing.</summary>
    public long? ReceivedCostMinor { get; private set; }

    public Amount? Received => ReceivedMinor is { } minor ? new Amount(minor, ReceivedCurrency!) : null;

    /// <summary>Received per ordered, whole units to whole units, in millionths: 1,312.069 IQD for 1 USD is 1_312_069_000.</summary>
    public long? RateMillionths { get; private set; }

    /// <summary>When staff were told that nothing had been confirmed in time; once for each sending.</summary>
    public DateTime? OverdueToldAt { get; private set; }

    /// <summary>Staff are told that it was sent and nobody has confirmed it. False when they were told before, or it is not so.</summary>
    public bool TellOverdue(DateTime at)
    {
        if (State != OrderState.Sent || OverdueToldAt is not null) return false;
        OverdueToldAt = at;
        return true;
    }

    /// <summary>When the partner said that nothing had come; null when it came after all.</summary>
    public DateTime? MissingReportedAt { get; private set; }

    /// <summary>The instant until which the partner may correct its confirmation.</summary>
    public DateTime? CorrectableUntil => acts.FirstOrDefault(a => a.Part == OrderPart.Received)?.At.AddDays(PaymentsConsts.CorrectionDays);

    /// <summary>The partner lead confirms. Errors: <c>payment.date-in-future</c>, <c>payment.date-before-sent</c>, <c>money.*</c>.</summary>
    public void Receive(Amount received, DateOnly on, Guid by, DateTime at, Amount? cost = null)
    {
        var next = OrderTransitions.Table.Next(State, OrderAction.Receive);
        Take(received, on, at, cost);
        State = next;
        Put(OrderPart.Received, by, at);
        Raise(new PaymentReceived(Id, PayableId, received, on));
    }

    /// <summary>The partner lead corrects what was confirmed. Errors: <c>payment.correction-over</c> and those of <see cref="Receive"/>.</summary>
    public void Correct(Amount received, DateOnly on, Guid by, DateTime at, Amount? cost = null)
    {
        _ = OrderTransitions.Table.Next(State, OrderAction.Correct);
        if (at > CorrectableUntil) throw new BusinessException(PaymentsErrors.CorrectionOver).WithData("days", PaymentsConsts.CorrectionDays);
        Take(received, on, at, cost);
        Put(OrderPart.Corrected, by, at);
    }

    /// <summary>The partner lead says that it has not arrived: staff ask the bank.</summary>
    public void ReportMissing(Guid by, DateTime at)
    {
        State = OrderTransitions.Table.Next(State, OrderAction.ReportMissing);
        MissingReportedAt = at;
        Put(OrderPart.Missing, by, at);
    }

    private void Take(Amount received, DateOnly on, DateTime at, Amount? cost)
    {
        _ = received.Positive();
        if (on > Baghdad.DayOf(at)) throw new BusinessException(PaymentsErrors.DateInFuture).ForField("receivedOn");
        if (on < SentOn) throw new BusinessException(PaymentsErrors.DateBeforeSent).ForField("receivedOn");
        ReceivedOn = on;
        ReceivedMinor = received.Minor;
        ReceivedCurrency = received.Currency;
        if (cost is { } kept && kept.Currency != received.Currency) throw new BusinessException(MoneyErrors.CurrencyMismatch).ForField("cost");
        ReceivedCostMinor = cost?.Minor;
        RateMillionths = Rate(Amount, received);
        MissingReportedAt = null;
    }

    private static long Rate(Amount ordered, Amount received)
    {
        var up = (Int128)received.Minor * Scale(Kernel.Money.Currency.DigitsOf(ordered.Currency)) * 1_000_000;
        var down = (Int128)ordered.Minor * Scale(Kernel.Money.Currency.DigitsOf(received.Currency));
        var rate = (up + (down / 2)) / down;
        return rate <= long.MaxValue ? (long)rate : throw new BusinessException(MoneyErrors.Overflow).ForField("amount");
    }

    private static long Scale(int digits) => digits switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
}
