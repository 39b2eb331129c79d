using Grants.Awards.Contracts;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Granting;

/// <summary>Lines of flexible money: moved by the partner, measured against the last approved terms.</summary>
internal sealed partial class Grant
{
    /// <summary>When the partner last said what was spent.</summary>
    public DateTime? SpentAt { get; private set; }

    /// <summary>The partner's answer was "as planned".</summary>
    public bool IsSpentAsPlanned { get; private set; }

    /// <summary>Moved in all since the last approved terms: what some lines gained is what others gave.</summary>
    public long MovedMinor => lines.Sum(l => Math.Max(0, l.BudgetMinor - l.ApprovedMinor));

    /// <summary>What has arrived, in the grant's currency.</summary>
    public long ReceivedMinor => tranches.Where(t => t.State == TrancheState.Received).Sum(t => t.AmountMinor);

    /// <summary>What a move would be, without doing it. Errors: <c>budget.not-flexible</c>, <c>budget.no-such-line</c>, <c>budget.lines-do-not-add-up</c>,
    /// <c>budget.below-spent</c>, <c>budget.nothing-changes</c>.</summary>
    public MoveOutcome Weigh(IReadOnlyDictionary<Guid, long> amounts, FlexRule rule)
    {
        CheckLines(amounts, TotalMinor);
        if (lines.All(l => l.BudgetMinor == amounts[l.Id])) throw new BusinessException(FlexErrors.NothingChanges);
        var moved = lines.Sum(l => Math.Max(0, amounts[l.Id] - l.ApprovedMinor));
        if (moved <= rule.SilentMinor(TotalMinor)) return MoveOutcome.Silent;
        return moved <= rule.NotifyMinor(TotalMinor) ? MoveOutcome.Told : MoveOutcome.NeedsRequest;
    }

    /// <summary>Moves money between lines as far as the rule allows. Errors as <see cref="Weigh"/>, <c>wrong-state</c>, <c>budget.above-rule</c>.</summary>
    public MoveOutcome Move(IReadOnlyDictionary<Guid, long> amounts, FlexRule rule, Guid by, DateTime at)
    {
        DemandState(GrantState.Active);
        var outcome = Weigh(amounts, rule);
        if (outcome == MoveOutcome.NeedsRequest) throw new BusinessException(FlexErrors.AboveRule).WithData("percent", rule.NotifyPercent);
        KeepFirstTerms();
        foreach (var line in lines) line.Set(amounts[line.Id]);
        KeepTerms("budget.moved", null, by, at);
        Log("budget.moved", by, at);
        return outcome;
    }

    /// <summary>The partner says what each line has cost so far. Errors: <c>budget.not-flexible</c>, <c>budget.no-such-line</c>.</summary>
    public void Spend(IReadOnlyDictionary<Guid, long> amounts, DateTime at)
    {
        CheckKnown(amounts.Keys);
        if (amounts.Values.Any(a => a < 0)) throw new BusinessException(FlexErrors.NoSuchLine);
        foreach (var (id, amount) in amounts) lines.Single(l => l.Id == id).Spend(amount);
        (IsSpentAsPlanned, SpentAt) = (false, at);
    }

    /// <summary>"As planned" is an answer: what arrived was spent in the proportions of the lines.</summary>
    public void SpendAsPlanned(DateTime at)
    {
        CheckKnown([]);
        foreach (var line in lines) line.Spend(TotalMinor == 0 ? 0 : (long)((Int128)line.BudgetMinor * ReceivedMinor / TotalMinor));
        (IsSpentAsPlanned, SpentAt) = (true, at);
    }

    /// <summary>Each line once, none below what was spent, the sum exact.</summary>
    public void CheckLines(IReadOnlyDictionary<Guid, long> amounts, long totalMinor)
    {
        CheckKnown(amounts.Keys);
        if (amounts.Count != lines.Count || amounts.Values.Any(a => a < 0) || amounts.Values.Sum() != totalMinor)
            throw new BusinessException(FlexErrors.LinesDoNotAddUp);

        // A line may have cost more than it had; then it must not become less still.
        if (lines.Any(l => amounts[l.Id] < Math.Min(l.SpentMinor, l.BudgetMinor))) throw new BusinessException(FlexErrors.BelowSpent);
    }

    private void CheckKnown(IEnumerable<Guid> ids)
    {
        if (Kind != GrantKind.Flexible) throw new BusinessException(FlexErrors.NotFlexible);
        if (ids.Any(id => lines.All(l => l.Id != id))) throw new BusinessException(FlexErrors.NoSuchLine);
    }

    private void DemandState(params GrantState[] states)
    {
        if (!states.Contains(State)) throw new BusinessException(CommonErrors.WrongState).WithData("state", State.ToString());
    }
}
