using Grants.Awards.Contracts;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Granting;

/// <summary>One instalment as the grants manager plans it.</summary>
internal sealed record PlannedPart(DateOnly DueOn, long AmountMinor, IReadOnlyList<ConditionKind> Conditions);

/// <summary>Flexible money: the plan before the agreement is offered, and what instalments wait for.</summary>
internal sealed partial class Grant
{
    private readonly List<TrancheCondition> conditions = [];

    public IReadOnlyList<TrancheCondition> Conditions => conditions;

    /// <summary>Plans the instalments anew. Errors: <c>wrong-state</c>, <c>plan.count</c>, <c>plan.sum</c>, <c>plan.date</c>.</summary>
    public void Plan(IReadOnlyList<PlannedPart> parts)
    {
        DemandState(GrantState.Planned);
        if (parts.Count is 0 or > FlexConsts.MaxInstalments) throw new BusinessException(FlexErrors.PlanCount).WithData("max", FlexConsts.MaxInstalments);
        if (parts.Any(p => p.AmountMinor <= 0) || parts.Sum(p => p.AmountMinor) != TotalMinor) throw new BusinessException(FlexErrors.PlanSum);
        for (var i = 0; i < parts.Count; i++)
        {
            var isInOrder = i == 0 || parts[i].DueOn >= parts[i - 1].DueOn;
            if (!isInOrder || parts[i].DueOn < StartsOn || parts[i].DueOn > EndsOn) throw new BusinessException(FlexErrors.PlanDate).ForField($"instalments[{i}].dueOn");
        }

        tranches.Clear();
        conditions.Clear();
        foreach (var (planned, part) in TranchePlan.OfParts(parts, funds))
        {
            var tranche = Tranche.Of(planned);
            tranches.Add(tranche);
            conditions.AddRange(part.Conditions.Distinct().Select(kind => TrancheCondition.Of(OrganisationId, tranche.Id, kind)));
        }
    }

    /// <summary>A condition was fulfilled. Opens what is due. Errors: <c>condition.not-there</c>, <c>wrong-state</c>.</summary>
    public void MeetCondition(Guid id, string? note, Guid by, DateTime at, DateOnly today)
    {
        var condition = ConditionOf(id);
        condition.Meet(null, note, by, at);
        Log("condition.met", by, at, TrancheOf(condition.TrancheId).Number);
        OpenDueTranches(today, at);
    }

    /// <summary>The team lets a condition go, with a reason. Opens what is due. Errors: <c>condition.not-there</c>, <c>condition.reason-required</c>, <c>wrong-state</c>.</summary>
    public void WaiveCondition(Guid id, string? reason, Guid by, DateTime at, DateOnly today)
    {
        var condition = ConditionOf(id);
        condition.Waive(reason, by, at);
        Log("condition.waived", by, at, TrancheOf(condition.TrancheId).Number);
        OpenDueTranches(today, at);
    }

    /// <summary>A report was accepted: the first instalment that waits for one waits no longer. False when none does, or this report has counted before.</summary>
    public bool ReportAccepted(Guid reportId, DateTime at, DateOnly today)
    {
        var waiting = conditions.Where(c => c.Kind == ConditionKind.Report && c.State == ConditionState.Open)
            .OrderBy(c => TrancheOf(c.TrancheId).Number).FirstOrDefault();
        if (waiting is null || conditions.Any(c => c.EvidenceId == reportId)) return false;
        waiting.Meet(reportId, null, null, at);
        Log("condition.met", null, at, TrancheOf(waiting.TrancheId).Number);
        OpenDueTranches(today, at);
        return true;
    }

    /// <summary>Whether nothing stops an instalment but its date.</summary>
    private bool IsFree(Tranche tranche) => conditions.All(c => c.TrancheId != tranche.Id || c.State != ConditionState.Open);

    private TrancheCondition ConditionOf(Guid id)
    {
        DemandState(GrantState.Active, GrantState.PausedForSafety, GrantState.SuspendedByAuthority);
        return conditions.SingleOrDefault(c => c.Id == id) ?? throw new BusinessException(FlexErrors.NoSuchCondition);
    }
}
