using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Granting;

/// <summary>The terms change only here, on approval, from one version to the next.</summary>
internal sealed partial class Grant
{
    /// <summary>The terms as they would be. Less money is taken from the last instalments first.</summary>
    public TermsSnapshot TermsAfter(TermsChange change)
    {
        var now = Terms();
        var total = checked(TotalMinor + change.AddMinor - change.ReduceMinor);
        var wanted = change.Lines.ToDictionary(l => l.LineId, l => l.AmountMinor);
        var changed = wanted.Count == 0
            ? LineScale.To(now.Lines, total)
            : [.. now.Lines.Select(l => l with { AmountMinor = wanted.GetValueOrDefault(l.Id, l.AmountMinor) })];
        var days = change.Days.ToDictionary(d => d.TrancheId, d => d.DueOn);
        var left = change.ReduceMinor;
        var plan = new List<TrancheTerms>();
        foreach (var tranche in tranches.OrderByDescending(t => t.Number))
        {
            var less = tranche.IsToCome ? Math.Min(left, tranche.AmountMinor) : 0;
            left -= less;
            plan.Insert(0, new TrancheTerms(tranche.Id, tranche.Number, days.GetValueOrDefault(tranche.Id, tranche.DueOn), tranche.AmountMinor - less));
        }

        if (change.AddMinor > 0) plan.Add(new TrancheTerms(Guid.Empty, tranches.Max(t => t.Number) + 1, change.AddOn ?? EndsOn, change.AddMinor));
        return new TermsSnapshot(total, change.EndsOn ?? EndsOn, changed, plan);
    }

    /// <summary>Applies what was approved. Answers what each fund pays more or less, for the ledger.</summary>
    /// <param name="amendment">The request.</param>
    /// <param name="topUp">Fund that pays more money; null otherwise.</param>
    /// <param name="by">The grants manager.</param>
    /// <param name="at">Now.</param>
    /// <param name="today">Today in Baghdad.</param>
    /// <remarks>Errors: <c>amendment.other-terms</c> and those of <see cref="ChangeRules.Check"/>.</remarks>
    public IReadOnlyList<FundDelta> Amend(Amendment amendment, GrantFund? topUp, Guid by, DateTime at, DateOnly today)
    {
        if (amendment.MadeAgainst != TermsNumber) throw new BusinessException(AmendmentErrors.OtherTerms).WithData("version", TermsNumber);
        ChangeRules.Check(this, amendment.Kind, amendment.Change, today);
        KeepFirstTerms();
        var after = TermsAfter(amendment.Change);
        var deltas = ApplyTranches(after, topUp);
        foreach (var line in lines)
        {
            line.Set(after.Lines.Single(l => l.Id == line.Id).AmountMinor);
            line.Approve();
        }

        TotalMinor = after.TotalMinor;
        EndsOn = after.EndsOn;
        KeepTerms("amendment.approved", amendment.Id, by, at);
        Log("amendment.approved", by, at);
        OpenDueTranches(today, at);
        return deltas;
    }

    private List<FundDelta> ApplyTranches(TermsSnapshot after, GrantFund? topUp)
    {
        var deltas = new List<FundDelta>();
        foreach (var target in after.Tranches)
        {
            if (tranches.SingleOrDefault(t => t.Id == target.Id) is not { } tranche)
            {
                deltas.Add(AddTranche(target, topUp ?? throw new BusinessException(AmendmentErrors.DonorFirst)));
                continue;
            }

            if (tranche.DueOn != target.DueOn) tranche.Reschedule(target.DueOn);
            var less = tranche.AmountMinor - target.AmountMinor;
            if (less == 0) continue;
            tranche.Reduce(less);
            years.Single(y => y.Number == tranche.Year).Add(-less);
            funds.Single(f => f.FundId == tranche.FundId).Add(-less);
            deltas.Add(new FundDelta(tranche.FundId, -less));
        }

        return [.. deltas.GroupBy(d => d.FundId).Select(g => new FundDelta(g.Key, g.Sum(d => d.Minor)))];
    }

    private FundDelta AddTranche(TrancheTerms target, GrantFund topUp)
    {
        // Core years run from the first day; what comes after the last year belongs to it.
        var year = Kind == GrantKind.Flexible ? 1 : years.Where(y => TranchePlan.DayOf(StartsOn, y.Number, 0) <= target.DueOn).Max(y => y.Number);
        tranches.Add(Tranche.Of(new PlannedTranche(target.Number, year, topUp.FundId, target.DueOn, target.AmountMinor)));
        years.Single(y => y.Number == year).Add(target.AmountMinor);
        if (funds.SingleOrDefault(f => f.FundId == topUp.FundId) is { } known) known.Add(target.AmountMinor);
        else funds.Add(GrantFund.Of(topUp.FundId, topUp.DonorId, target.AmountMinor));
        return new FundDelta(topUp.FundId, target.AmountMinor);
    }
}
