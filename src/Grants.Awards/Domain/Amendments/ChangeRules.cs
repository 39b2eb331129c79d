using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Amendments;

/// <summary>What each kind of amendment may change. Asked when it is sent and again when it is applied.</summary>
internal static class ChangeRules
{
    /// <summary>Errors: <c>amendment.grant-not-running</c>, <c>amendment.part-not-allowed</c>, <c>amendment.nothing-changes</c>, <c>amendment.end-date</c>,
    /// <c>amendment.instalment-day</c>, <c>amendment.reduce-too-much</c>, and those of the lines.</summary>
    public static void Check(Grant grant, AmendmentKind kind, TermsChange change, DateOnly today)
    {
        CheckState(grant.State, kind);
        CheckParts(grant.Kind, kind, change);
        CheckEnd(grant, change, today);
        CheckDays(grant, change, today);
        if (change.AddOn is { } on && (on < today || on > (change.EndsOn ?? grant.EndsOn))) throw new BusinessException(AmendmentErrors.TrancheDay).ForField("addOn");
        if (change.ReduceMinor > grant.Tranches.Where(t => t.IsToCome).Sum(t => t.AmountMinor))
            throw new BusinessException(AmendmentErrors.ReduceTooMuch).ForField("amount");
        var after = grant.TermsAfter(change);
        if (after == grant.Terms() || Same(after, grant.Terms())) throw new BusinessException(AmendmentErrors.NothingChanges);
        if (grant.Kind == GrantKind.Flexible) grant.CheckLines(after.Lines.ToDictionary(l => l.Id, l => l.AmountMinor), after.TotalMinor);
    }

    /// <summary>A grant that is paused may still ask for what a crisis needs; one that has not begun or has ended asks for nothing.</summary>
    private static void CheckState(GrantState state, AmendmentKind kind)
    {
        var isStopped = state is GrantState.PausedForSafety or GrantState.SuspendedByAuthority;
        if (state != GrantState.Active && !(isStopped && kind == AmendmentKind.CrisisReplanning))
            throw new BusinessException(AmendmentErrors.GrantNotRunning);
    }

    private static void CheckParts(GrantKind grant, AmendmentKind kind, TermsChange change)
    {
        var mayMoveLines = grant == GrantKind.Flexible && kind is not (AmendmentKind.NoCostExtension or AmendmentKind.Reschedule);
        var mayChangeDays = kind is AmendmentKind.NoCostExtension or AmendmentKind.Reschedule or AmendmentKind.CrisisReplanning;
        var mayChangeEnd = kind is AmendmentKind.NoCostExtension or AmendmentKind.CrisisReplanning;
        var isFine = (change.Lines.Count == 0 || mayMoveLines)
            && (change.Days.Count == 0 || mayChangeDays)
            && (change.EndsOn is null || mayChangeEnd)
            && change.AddMinor >= 0 && (change.AddMinor > 0) == (kind == AmendmentKind.TopUp)
            && change.ReduceMinor >= 0 && (change.ReduceMinor > 0) == (kind == AmendmentKind.Reduction)
            && (change.AddOn is null || kind == AmendmentKind.TopUp)
            && change.Lines.Select(l => l.LineId).Distinct().Count() == change.Lines.Count;
        if (!isFine) throw new BusinessException(AmendmentErrors.PartNotAllowed);
    }

    private static void CheckEnd(Grant grant, TermsChange change, DateOnly today)
    {
        if (change.EndsOn is not { } end) return;
        if (end <= grant.EndsOn || end < today || end > grant.EndsOn.AddMonths(FlexConsts.MaxExtensionMonths))
            throw new BusinessException(AmendmentErrors.EndDate).WithData("months", FlexConsts.MaxExtensionMonths).ForField("endsOn");
    }

    private static void CheckDays(Grant grant, TermsChange change, DateOnly today)
    {
        for (var i = 0; i < change.Days.Count; i++)
        {
            var day = change.Days[i];
            var tranche = grant.Tranches.SingleOrDefault(t => t.Id == day.TrancheId);
            var isFine = tranche is { State: TrancheState.Scheduled }
                && change.Days.Count(d => d.TrancheId == day.TrancheId) == 1
                && (day.DueOn == tranche.DueOn || (day.DueOn >= today && day.DueOn <= (change.EndsOn ?? grant.EndsOn)));
            if (!isFine) throw new BusinessException(AmendmentErrors.TrancheDay).ForField($"days[{i}].dueOn");
        }
    }

    private static bool Same(TermsSnapshot one, TermsSnapshot other) =>
        one.TotalMinor == other.TotalMinor && one.EndsOn == other.EndsOn && one.Lines.SequenceEqual(other.Lines) && one.Tranches.SequenceEqual(other.Tranches);
}
