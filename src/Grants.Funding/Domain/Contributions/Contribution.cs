using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Money;

namespace Grants.Funding.Domain.Contributions;

/// <summary>A pledge, money that arrived, or both in turn. The ledger holds the figures; this holds the story.</summary>
internal sealed class Contribution : AggregateRoot, IDonorScoped, ISealedRecord
{
    private Contribution()
    {
    }

    public Guid FundId { get; private set; }

    public Guid DonorId { get; private set; }

    public Guid KeyOwnerId => DonorId;

    public string Currency { get; private set; } = "";

    public ContributionState State { get; private set; }

    public long? PledgedMinor { get; private set; }

    public DateOnly? PledgedOn { get; private set; }

    public long? ReceivedMinor { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>What the donor gave, when it was in another currency than the fund's.</summary>
    public string? GivenCurrency { get; private set; }

    public long? GivenMinor { get; private set; }

    public Sealed<string>? BankReference { get; private set; }

    /// <summary>How often a receipt was recorded; part of the key of its posting.</summary>
    public int Receipts { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public static Contribution Pledge(Guid fundId, Guid donorId, Amount amount, DateOnly on, DateTime at) => new()
    {
        FundId = fundId,
        DonorId = donorId,
        Currency = amount.Currency,
        State = ContributionState.Pledged,
        PledgedMinor = amount.Positive().Minor,
        PledgedOn = on,
        RecordedAt = at,
    };

    /// <summary>Money that came without a pledge.</summary>
    public static Contribution Arrived(Guid fundId, Guid donorId, Amount amount, DateOnly on, string? reference, DateTime at) => new()
    {
        FundId = fundId,
        DonorId = donorId,
        Currency = amount.Currency,
        State = ContributionState.Received,
        ReceivedMinor = amount.Positive().Minor,
        ReceivedOn = on,
        BankReference = Sealed.Text(reference),
        Receipts = 1,
        RecordedAt = at,
    };

    /// <summary>The pledged money arrived; the amount may differ from the pledge.</summary>
    public void Receive(Amount amount, DateOnly on, string? reference)
    {
        State = ContributionTransitions.Table.Next(State, ContributionAction.Receive);
        ReceivedMinor = amount.Positive().Minor;
        ReceivedOn = on;
        BankReference = Sealed.Text(reference);
        Receipts++;
    }

    /// <summary>It was given in another currency and changed.</summary>
    public void GivenAs(Amount given)
    {
        GivenCurrency = given.Currency;
        GivenMinor = given.Positive().Minor;
    }

    /// <summary>The pledge will not be kept.</summary>
    public void Cancel() => State = ContributionTransitions.Table.Next(State, ContributionAction.Cancel);

    /// <summary>The receipt was recorded by mistake.</summary>
    public void Reverse()
    {
        State = ContributionTransitions.Table.Next(
            State, PledgedMinor is null ? ContributionAction.Reverse : ContributionAction.ReverseToPledge);
        if (State == ContributionState.Pledged)
        {
            ReceivedMinor = null;
            ReceivedOn = null;
            BankReference = null;
            GivenCurrency = null;
            GivenMinor = null;
        }
    }
}
