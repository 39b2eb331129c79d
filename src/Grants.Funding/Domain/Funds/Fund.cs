using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Transitions;

namespace Grants.Funding.Domain.Funds;

/// <summary>Money of one donor, in one currency, for one period. How much there is says the ledger, never the fund.</summary>
internal sealed class Fund : AggregateRoot, IDonorScoped, ISealedRecord
{
    private Fund()
    {
    }

    public Guid DonorId { get; private set; }

    public Guid KeyOwnerId => DonorId;

    public string Code { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public Sealed<string>? Purpose { get; private set; }

    /// <summary>Key of the pillar it is ring-fenced for, or null.</summary>
    public string? Pillar { get; private set; }

    /// <summary>Up to this share of a budget moves without a word.</summary>
    public int FlexSilentPercent { get; private set; }

    /// <summary>Up to this share moves with a notice; above it by amendment.</summary>
    public int FlexNotifyPercent { get; private set; }

    /// <summary>Keys of <see cref="FundRestrictions"/>, parted by one space.</summary>
    public string Restrictions { get; private set; } = "";

    /// <summary>What no key says, in the donor's words.</summary>
    public Sealed<string>? RestrictionText { get; private set; }

    public FundState State { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public static Fund Open(Guid donorId, string code, string currency, FundTerms terms, DateTime at)
    {
        _ = Kernel.Money.Currency.DigitsOf(currency);
        var fund = new Fund { DonorId = donorId, Code = code, Currency = currency, OpenedAt = at };
        fund.Change(terms);
        return fund;
    }

    /// <summary>Changes the terms; the currency stays, entries are in it.</summary>
    public void Change(FundTerms terms)
    {
        if (terms.EndsOn < terms.StartsOn) throw new BusinessException(FundingErrors.EndsBeforeStart).ForField("endsOn");
        if (terms.FlexSilentPercent > terms.FlexNotifyPercent) throw new BusinessException(FundingErrors.FlexOrder).ForField("flexNotifyPercent");
        StartsOn = terms.StartsOn;
        EndsOn = terms.EndsOn;
        Purpose = Sealed.Text(terms.Purpose);
        Pillar = terms.Pillar;
        FlexSilentPercent = terms.FlexSilentPercent;
        FlexNotifyPercent = terms.FlexNotifyPercent;
        Restrictions = FundRestrictions.Write(terms.Restrictions);
        RestrictionText = Sealed.Text(terms.RestrictionText);
    }

    public void Close() => State = FundTransitions.Table.Next(State, FundAction.Close);

    public void Reopen() => State = FundTransitions.Table.Next(State, FundAction.Reopen);
}

/// <summary>What can change of a fund.</summary>
internal sealed record FundTerms(DateOnly StartsOn, DateOnly EndsOn, string? Purpose, string? Pillar)
{
    public int FlexSilentPercent { get; init; } = FundingConsts.FlexSilentPercent;

    public int FlexNotifyPercent { get; init; } = FundingConsts.FlexNotifyPercent;

    public IReadOnlyList<string> Restrictions { get; init; } = [];

    public string? RestrictionText { get; init; }
}

internal enum FundState
{
    Open,
    Closed,
}

internal enum FundAction
{
    Close,
    Reopen,
}

/// <summary>What may follow what for a fund.</summary>
internal static class FundTransitions
{
    public static Transitions<FundState, FundAction> Table { get; } = new Transitions<FundState, FundAction>()
        .Allow(FundState.Open, FundAction.Close, FundState.Closed)
        .Allow(FundState.Closed, FundAction.Reopen, FundState.Open);
}
