using Grants.Awards.Contracts;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Granting;

/// <summary>Closing with money left: what was not paid stays with its fund, what was not spent comes back to it.</summary>
internal sealed partial class Grant
{
    private readonly List<GrantRefund> refunds = [];

    /// <summary>What the partner sends back; empty for most grants.</summary>
    public IReadOnlyList<GrantRefund> Refunds => refunds;

    /// <summary>What the partner's last word on its spending leaves over; null when it never said.</summary>
    public long? UnspentSaidMinor => SpentAt is null ? null : Math.Max(0, ReceivedMinor - lines.Sum(l => l.SpentMinor));

    /// <summary>Ends in the ordinary way.</summary>
    /// <param name="isReleasing">Instalments still to come will not be paid; their money is free again.</param>
    /// <param name="unspentMinor">What arrived and was not spent: expected back.</param>
    /// <param name="by">Who closes.</param>
    /// <param name="at">Now.</param>
    /// <remarks>Errors: <c>wrong-state</c>, <c>grant.money-on-its-way</c>, <c>grant.instalments-to-come</c>, <c>grant.unspent-above-received</c>.</remarks>
    public void Close(bool isReleasing, long unspentMinor, Guid by, DateTime at)
    {
        RefuseWhenBlocked(GrantAction.Close);
        if (!isReleasing && tranches.Any(t => t.IsToCome)) throw new BusinessException(AwardsErrors.InstalmentsToCome).ForField("isReleasing");
        if (unspentMinor < 0 || unspentMinor > ReceivedMinor) throw new BusinessException(FlexErrors.UnspentAboveReceived).ForField("unspent");
        Change(GrantAction.Close, "grant.closed", null, by, at);
        Raise(new GrantClosed(Id, Currency, DropUnpaid(), at));
        ExpectBack(unspentMinor);
    }

    /// <summary>The bank shows money sent back. Errors: <c>wrong-state</c> when it was recorded before.</summary>
    public GrantRefund RefundReceived(Guid refundId, DateOnly on, Guid by, DateTime at)
    {
        var refund = refunds.SingleOrDefault(r => r.Id == refundId) ?? throw new NotFoundException();
        if (refund.ReceivedOn is not null) throw new BusinessException(CommonErrors.WrongState).WithData("state", "Received");
        refund.Receive(on, by);
        Log("refund.received", by, at);
        return refund;
    }

    /// <summary>Drops what is still to come and says whose money it was.</summary>
    private IReadOnlyList<UnpaidPart> DropUnpaid()
    {
        var unpaid = tranches.Where(t => t.IsToCome).ToList();
        foreach (var tranche in unpaid) tranche.Drop();
        return [.. unpaid.GroupBy(t => t.FundId).Select(f => new UnpaidPart(f.Key, f.Sum(t => t.AmountMinor)))];
    }

    /// <summary>Who paid last gets back first: that money was spent last.</summary>
    private void ExpectBack(long unspentMinor)
    {
        var left = unspentMinor;
        var parts = new Dictionary<Guid, long>();
        foreach (var tranche in tranches.Where(t => t.State == TrancheState.Received).OrderByDescending(t => t.Number))
        {
            var part = Math.Min(left, tranche.AmountMinor);
            if (part == 0) break;
            parts[tranche.FundId] = parts.GetValueOrDefault(tranche.FundId) + part;
            left -= part;
        }

        refunds.AddRange(parts.Select(p => GrantRefund.Of(p.Key, p.Value)));
    }
}
