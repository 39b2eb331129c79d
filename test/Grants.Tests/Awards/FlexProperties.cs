using FsCheck;
using FsCheck.Fluent;
using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Kernel.Errors;
using static Grants.Tests.Awards.FlexBuilder;

namespace Grants.Tests.Awards;

/// <summary>Whatever is moved, asked for, approved, paid and closed, in whatever order: no money is lost between lines, years, instalments, funds and the ledger.</summary>
public sealed class FlexProperties
{
    private const int Runs = 500;
    private static readonly Guid Fund = Guid.CreateVersion7();

    private static readonly Arbitrary<(int Kind, int A, int B, int C)[]> Acts = (
        from count in Gen.Choose(1, 25)
        from acts in (
            from kind in Gen.Choose(0, 9)
            from a in Gen.Choose(0, 5)
            from b in Gen.Choose(0, 5)
            from c in Gen.Frequency((3, Gen.Choose(1, 3_000_000)), (1, Gen.Choose(1, 7)))
            select (kind, a, b, c)).ArrayOf(count)
        select acts).ToArbitrary();

    [Fact]
    public void The_sums_stay_equal_and_the_ledger_holds_the_grant_less_what_was_released()
    {
        var done = 0;
        Prop.ForAll(Acts, acts => done += Run(acts)).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        done.ShouldBeGreaterThan(Runs, "acts must succeed, or nothing was tried");
    }

    private static int Run((int Kind, int A, int B, int C)[] acts)
    {
        var grant = Active([
            new PlannedPart(GrantBuilder.StartsOn, 3_333_333, []),
            new PlannedPart(Today.AddDays(40), 3_333_333, [ConditionKind.Report]),
            new PlannedPart(Today.AddDays(90), 3_333_334, [ConditionKind.Permit]),
        ]);
        var (committed, released, done) = (grant.TotalMinor, 0L, 0);
        foreach (var act in acts)
        {
            try
            {
                foreach (var delta in Do(grant, act))
                {
                    if (delta.Minor > 0) committed += delta.Minor;
                    else released -= delta.Minor;
                }

                done++;
            }
            catch (BusinessException)
            {
                // Refused: then nothing may have changed, which the sums below show.
            }

            var closed = grant.TakeEvents().OfType<GrantClosed>().SelectMany(e => e.Unpaid).Sum(u => u.AmountMinor);
            released += closed;
            grant.Lines.Sum(l => l.BudgetMinor).ShouldBe(grant.TotalMinor);
            grant.Tranches.Sum(t => t.AmountMinor).ShouldBe(grant.TotalMinor);
            grant.Years.Sum(y => y.AmountMinor).ShouldBe(grant.TotalMinor);
            grant.Funds.Sum(f => f.AmountMinor).ShouldBe(grant.TotalMinor);
            foreach (var fund in grant.Funds) grant.Tranches.Where(t => t.FundId == fund.FundId).Sum(t => t.AmountMinor).ShouldBe(fund.AmountMinor);
            grant.Lines.ShouldAllBe(l => l.BudgetMinor >= 0);
            var dropped = grant.State == GrantState.Closed ? grant.Tranches.Where(t => t.State == TrancheState.Dropped).Sum(t => t.AmountMinor) : 0;
            (committed - released).ShouldBe(grant.TotalMinor - dropped);
            if (grant.Versions.Count > 0) (grant.Versions[^1].Terms.TotalMinor, grant.Versions.Count).ShouldBe((grant.TotalMinor, grant.TermsNumber));
        }

        return done;
    }

    private static IReadOnlyList<FundDelta> Do(Grant grant, (int Kind, int A, int B, int C) act)
    {
        var (kind, a, b, c) = act;
        switch (kind)
        {
            case 0 or 1:
                grant.Move(Moved(grant, a % 4, b % 4, Math.Min(c, grant.Lines.OrderBy(l => l.Number).ElementAt(a % 4).BudgetMinor)), Rule, GrantBuilder.Lead, At);
                return [];
            case 2:
                var due = grant.Tranches.FirstOrDefault(t => t.State == TrancheState.Open);
                if (due is not null) Pay(grant, due);
                return [];
            case 3:
                grant.SpendAsPlanned(At);
                return [];
            case 4:
                grant.ReportAccepted(Guid.CreateVersion7(), At, Today);
                return [];
            case 5 when a == 0:
                grant.Close(isReleasing: true, Math.Min(c, grant.ReceivedMinor), GrantBuilder.Manager, At);
                return [];
            case 6:
                return Amend(grant, AmendmentKind.TopUp, new TermsChange { AddMinor = c, AddOn = Today.AddDays(a) });
            case 7:
                return Amend(grant, AmendmentKind.Reduction, new TermsChange { ReduceMinor = c });
            case 8:
                return Amend(grant, AmendmentKind.CrisisReplanning, Lines(Moved(grant, a % 4, b % 4, c)) with { EndsOn = b == 0 ? grant.EndsOn.AddMonths(1) : null });
            default:
                var later = grant.Tranches[^1];
                return Amend(grant, AmendmentKind.Reschedule, new TermsChange { Days = [new TrancheDay(later.Id, Today.AddDays(a * 9))] });
        }
    }

    private static IReadOnlyList<FundDelta> Amend(Grant grant, AmendmentKind kind, TermsChange change)
    {
        var request = Sent(grant, kind, change);
        var foreseen = grant.TermsAfter(change);
        var deltas = grant.Amend(request, GrantFund.Of(Fund, Fund, 0), GrantBuilder.Manager, At, Today);
        var now = grant.Terms();
        now.Lines.ShouldBe(foreseen.Lines, "what was shown is what was done");
        now.Tranches.Select(t => (t.Number, t.DueOn, t.AmountMinor)).ShouldBe(foreseen.Tranches.Select(t => (t.Number, t.DueOn, t.AmountMinor)));
        return deltas;
    }
}
