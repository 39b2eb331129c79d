using Grants.Awards.Contracts;
using Grants.Kernel.Money;

namespace Grants.Awards.Domain.Granting;

/// <summary>One instalment. Opens by date; a late report never stops one of core money.</summary>
internal sealed class Tranche
{
    private Tranche()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>From 1, in the order of dates.</summary>
    public int Number { get; private set; }

    public int Year { get; private set; }

    public Guid FundId { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Minor units of the grant's currency.</summary>
    public long AmountMinor { get; private set; }

    public TrancheState State { get; private set; }

    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The live or last payment order.</summary>
    public Guid? OrderId { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>What the partner said arrived, in minor units of <see cref="ReceivedCurrency"/>.</summary>
    public long? ReceivedMinor { get; private set; }

    public string? ReceivedCurrency { get; private set; }

    public static Tranche Of(PlannedTranche planned) => new()
    {
        Number = planned.Number,
        Year = planned.Year,
        FundId = planned.FundId,
        DueOn = planned.DueOn,
        AmountMinor = planned.AmountMinor,
        State = TrancheState.Scheduled,
    };

    public bool IsDue(DateOnly today) => State == TrancheState.Scheduled && DueOn <= today;

    /// <summary>Money that has left or is about to leave.</summary>
    public bool IsOnItsWay => State is TrancheState.InPayment or TrancheState.Sent;

    public bool IsToCome => State is TrancheState.Scheduled or TrancheState.Open;

    public void Open(DateOnly today)
    {
        Do(TrancheAction.Open);
        OpenedOn = today;
    }

    public void Prepare(Guid orderId)
    {
        Do(TrancheAction.Prepare);
        OrderId = orderId;
    }

    public void Cancel() => Do(TrancheAction.Cancel);

    public void Send(DateOnly sentOn)
    {
        Do(TrancheAction.Send);
        SentOn = sentOn;
    }

    public void Receive(Amount received, DateOnly receivedOn)
    {
        Do(TrancheAction.Receive);
        ReceivedOn = receivedOn;
        ReceivedMinor = received.Minor;
        ReceivedCurrency = received.Currency;
    }

    public void Fail()
    {
        Do(TrancheAction.Fail);
        SentOn = null;
    }

    public void Drop() => Do(TrancheAction.Drop);

    /// <summary>Another day for money that is still to come.</summary>
    public void Reschedule(DateOnly dueOn) => DueOn = dueOn;

    /// <summary>Less money; one of nothing will not be.</summary>
    public void Reduce(long byMinor)
    {
        AmountMinor -= byMinor;
        if (AmountMinor == 0) Drop();
    }

    private void Do(TrancheAction action) => State = TrancheTransitions.Table.Next(State, action);
}
