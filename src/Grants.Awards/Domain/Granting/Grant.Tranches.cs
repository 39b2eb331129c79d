using Grants.Awards.Contracts;
using Grants.Funding.Contracts;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;

namespace Grants.Awards.Domain.Granting;

/// <summary>Instalments: opened by the date (flexible ones when nothing else stops them), then moved by what Payments tells.</summary>
internal sealed partial class Grant
{
    /// <summary>Opens what is due when the grant runs; a paused grant opens nothing. Answers how many.</summary>
    public int OpenDueTranches(DateOnly today, DateTime at)
    {
        if (State != GrantState.Active) return 0;
        var due = tranches.Where(t => t.IsDue(today) && IsFree(t)).OrderBy(t => t.Number).ToList();
        foreach (var tranche in due)
        {
            tranche.Open(today);
            Log("tranche.opened", null, at, tranche.Number);
        }

        return due.Count;
    }

    /// <summary>What a fund pays by calendar year, as the instalments stand now; one that will not be paid counts no more.</summary>
    public IReadOnlyList<YearPart> YearsOf(Guid fundId) =>
    [
        .. tranches.Where(t => t.FundId == fundId && t.State != TrancheState.Dropped)
            .GroupBy(t => t.DueOn.Year).OrderBy(y => y.Key).Select(y => new YearPart(y.Key, y.Sum(t => t.AmountMinor))),
    ];

    /// <summary>The instalment of an id that belongs to this grant.</summary>
    private Tranche TrancheOf(Guid id) => tranches.Single(t => t.Id == id);

    /// <summary>Not a step of the grant's own history: the payment shows its people itself.</summary>
    public void PaymentPrepared(Guid trancheId, Guid orderId) => TrancheOf(trancheId).Prepare(orderId);

    /// <summary>Why nothing of a grant in this state may leave for the bank, or null.</summary>
    public static string? HoldIn(GrantState state) =>
        state is GrantState.PausedForSafety or GrantState.SuspendedByAuthority ? PayableHolds.GrantPaused : null;

    /// <summary>The order is about to be let go. Errors: <c>payment.grant-paused</c>.</summary>
    public void PaymentReleased()
    {
        if (HoldIn(State) is { } wait) throw new BusinessException(wait);
    }

    public void PaymentCancelled(Guid trancheId, Guid? by, DateTime at)
    {
        var tranche = TrancheOf(trancheId);
        tranche.Cancel();
        Log("payment.cancelled", by, at, tranche.Number);
    }

    public void PaymentSent(Guid trancheId, DateOnly sentOn, Guid? by, DateTime at)
    {
        var tranche = TrancheOf(trancheId);
        tranche.Send(sentOn);
        Log("payment.sent", by, at, tranche.Number);
    }

    public void PaymentReceived(Guid trancheId, Amount received, DateOnly receivedOn, Guid? by, DateTime at)
    {
        var tranche = TrancheOf(trancheId);
        tranche.Receive(received, receivedOn);
        Log("payment.received", by, at, tranche.Number);
    }

    public void PaymentFailed(Guid trancheId, Guid? by, DateTime at)
    {
        var tranche = TrancheOf(trancheId);
        tranche.Fail();
        Log("payment.failed", by, at, tranche.Number);
    }
}
