using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;

namespace Grants.Awards.Application.Granting;

/// <summary>The part of a grant one reader may see: a donor only what its own funds pay.</summary>
internal sealed class GrantView
{
    private static readonly (GrantAction Action, string Name, string Permission)[] Acts =
    [
        (GrantAction.PauseForSafety, "pause", AwardsPermissions.Grant.Pause),
        (GrantAction.Resume, "resume", AwardsPermissions.Grant.Change),
        (GrantAction.SuspendByAuthority, "suspend", AwardsPermissions.Grant.Change),
        (GrantAction.Close, "close", AwardsPermissions.Grant.Change),
        (GrantAction.Terminate, "terminate", AwardsPermissions.Grant.Change),
        (GrantAction.Offer, "offer", FlexPermissions.Plan.Write),
    ];

    private readonly Grant grant;

    public GrantView(Grant grant, Guid? donorId)
    {
        this.grant = grant;
        Funds = [.. grant.Funds.Where(f => donorId is null || f.DonorId == donorId)];
        var shown = Funds.Select(f => f.FundId).ToHashSet();
        Tranches = [.. grant.Tranches.Where(t => shown.Contains(t.FundId)).OrderBy(t => t.Number)];
    }

    public IReadOnlyList<GrantFund> Funds { get; }

    public IReadOnlyList<Tranche> Tranches { get; }

    public long TotalMinor => Funds.Sum(f => f.AmountMinor);

    public IReadOnlyList<GrantYearDto> Years =>
        [.. Tranches.GroupBy(t => t.Year).OrderBy(g => g.Key).Select(g => new GrantYearDto(
            g.Key,
            g.Sum(t => t.AmountMinor),
            g.Where(t => t.State is TrancheState.Sent or TrancheState.Received).Sum(t => t.AmountMinor),
            g.Where(t => t.State == TrancheState.Received).Sum(t => t.AmountMinor)))];

    public IReadOnlyList<InstalmentDto> Instalments =>
        [.. Tranches.Select(t => new InstalmentDto(
            t.Id, t.Number, t.Year, t.AmountMinor, t.DueOn, t.State.ToString(), t.OpenedOn, t.SentOn, t.ReceivedOn,
            t.ReceivedMinor, t.ReceivedCurrency, t.OrderId))];

    /// <summary>Year that runs today, from 1; the last one afterwards.</summary>
    public int CurrentYear(DateOnly today)
    {
        var year = 1;
        while (year < grant.Years.Count && TranchePlan.DayOf(grant.StartsOn, year + 1, 0) <= today) year++;
        return year;
    }

    /// <summary>What this reader may do now.</summary>
    public IReadOnlyList<string> Actions(CurrentUser user) =>
        [.. Acts.Where(a => user.Holds(a.Permission) && GrantTransitions.Table.Allows(grant.State, a.Action) && grant.BlockOf(a.Action) is null)
            .Select(a => a.Name)];

    /// <summary>What this reader may do with a condition while the grant runs or rests.</summary>
    public IReadOnlyList<string> ActionsOf(TrancheCondition condition, CurrentUser user)
    {
        var isRunning = grant.State is GrantState.Active or GrantState.PausedForSafety or GrantState.SuspendedByAuthority;
        if (!isRunning || condition.State != ConditionState.Open) return [];
        var actions = new List<string>();
        if (user.Holds(FlexPermissions.Condition.Meet)) actions.Add("meet");
        if (user.Holds(FlexPermissions.Condition.Waive)) actions.Add("waive");
        return actions;
    }

    /// <summary>What this reader may do with money to come back.</summary>
    public IReadOnlyList<string> ActionsOf(GrantRefund refund, CurrentUser user) =>
        refund.ReceivedOn is null && grant.State == GrantState.Closed && user.Holds(FlexPermissions.Refund.Record) ? ["received"] : [];

    /// <summary>What this reader may do in general, but not now, with the reason.</summary>
    public IReadOnlyList<BlockedAction> Blocked(CurrentUser user) =>
        [.. Acts.Where(a => user.Holds(a.Permission) && GrantTransitions.Table.Allows(grant.State, a.Action))
            .Select(a => (a.Name, Code: grant.BlockOf(a.Action))).Where(a => a.Code is not null)
            .Select(a => new BlockedAction(a.Name, a.Code!))];
}
