using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Kernel.Errors;
using static Grants.Tests.Awards.FlexBuilder;

namespace Grants.Tests.Awards;

/// <summary>Rules of flexible money: plan, conditions, lines, closing.</summary>
public sealed class FlexGrantTests
{
    [Fact]
    public void It_is_planned_in_two_halves_and_may_be_planned_anew_until_it_is_offered()
    {
        var grant = Planned();
        (grant.State, grant.Kind, grant.EndsOn).ShouldBe((GrantState.Planned, GrantKind.Flexible, GrantBuilder.StartsOn.AddMonths(12).AddDays(-1)));
        grant.Tranches.Select(t => (t.AmountMinor, t.DueOn)).ShouldBe([(5_000_000, GrantBuilder.StartsOn), (5_000_000, GrantBuilder.StartsOn.AddMonths(6))]);
        Code(() => grant.Plan([new PlannedPart(GrantBuilder.StartsOn, 9_999_999, [])])).ShouldBe(FlexErrors.PlanSum);
        Code(() => grant.Plan([new PlannedPart(GrantBuilder.StartsOn.AddDays(-1), 10_000_000, [])])).ShouldBe(FlexErrors.PlanDate);
        Code(() => grant.Plan([])).ShouldBe(FlexErrors.PlanCount);
        grant.Plan([new PlannedPart(GrantBuilder.StartsOn, 10_000_000, [ConditionKind.Permit])]);
        grant.OfferAgreement(GrantBuilder.Text(grant));
        grant.State.ShouldBe(GrantState.AgreementOffered);
        Code(() => grant.Plan([new PlannedPart(GrantBuilder.StartsOn, 10_000_000, [])])).ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void Two_funds_pay_a_part_together_as_two_instalments_that_wait_for_the_same()
    {
        GrantFund[] funds = [GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), 3_000_000), GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), 7_000_000)];
        var grant = Planned(Terms(funds));
        grant.Plan([new PlannedPart(GrantBuilder.StartsOn, 10_000_000, [ConditionKind.Document])]);
        grant.Tranches.Select(t => (t.FundId, t.AmountMinor)).ShouldBe([(funds[0].FundId, 3_000_000), (funds[1].FundId, 7_000_000)]);
        grant.Conditions.Select(c => c.TrancheId).ShouldBe(grant.Tranches.Select(t => t.Id));
    }

    [Fact]
    public void An_instalment_opens_when_its_day_has_come_and_every_condition_is_met_or_waived_with_a_reason()
    {
        var grant = Active([new PlannedPart(GrantBuilder.StartsOn, 10_000_000, [ConditionKind.Report, ConditionKind.Permit])]);
        var tranche = grant.Tranches.Single();
        tranche.State.ShouldBe(TrancheState.Scheduled);
        grant.ReportAccepted(Guid.CreateVersion7(), At, Today).ShouldBeTrue();
        tranche.State.ShouldBe(TrancheState.Scheduled);
        var permit = grant.Conditions.Single(c => c.Kind == ConditionKind.Permit);
        Code(() => grant.WaiveCondition(permit.Id, " ", GrantBuilder.Manager, At, Today)).ShouldBe(FlexErrors.ReasonRequired);
        grant.WaiveCondition(permit.Id, "the office is closed", GrantBuilder.Manager, At, Today);
        (tranche.State, permit.State).ShouldBe((TrancheState.Open, ConditionState.Waived));
        Code(() => grant.MeetCondition(permit.Id, null, GrantBuilder.Manager, At, Today)).ShouldBe(CommonErrors.WrongState);
        Code(() => grant.MeetCondition(Guid.CreateVersion7(), null, GrantBuilder.Manager, At, Today)).ShouldBe(FlexErrors.NoSuchCondition);
    }

    [Fact]
    public void One_report_meets_one_condition_and_a_core_instalment_never_waits_for_any()
    {
        var grant = Active([
            new PlannedPart(GrantBuilder.StartsOn, 4_000_000, [ConditionKind.Report]), new PlannedPart(Today, 6_000_000, [ConditionKind.Report])]);
        var report = Guid.CreateVersion7();
        grant.ReportAccepted(report, At, Today).ShouldBeTrue();
        grant.ReportAccepted(report, At, Today).ShouldBeFalse();
        grant.Tranches.Select(t => t.State).ShouldBe([TrancheState.Open, TrancheState.Scheduled]);

        var core = GrantBuilder.Active(GrantBuilder.StartsOn);
        core.Conditions.ShouldBeEmpty();
        core.ReportAccepted(report, At, Today).ShouldBeFalse();
        core.Tranches[0].State.ShouldBe(TrancheState.Open);
        Code(() => core.Plan([new PlannedPart(GrantBuilder.StartsOn, core.TotalMinor, [ConditionKind.Report])])).ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void A_paused_grant_opens_what_fell_due_when_it_goes_on()
    {
        var grant = Active([new PlannedPart(GrantBuilder.StartsOn, 10_000_000, [ConditionKind.Document])]);
        grant.PauseForSafety(null, GrantBuilder.Manager, At);
        grant.MeetCondition(grant.Conditions[0].Id, "seen", GrantBuilder.Manager, At, Today);
        grant.Tranches[0].State.ShouldBe(TrancheState.Scheduled);
        Code(() => grant.Move(Moved(grant, 0, 1, 1), Rule, GrantBuilder.Lead, At)).ShouldBe(CommonErrors.WrongState);
        grant.Resume(GrantBuilder.Manager, At, Today);
        grant.Tranches[0].State.ShouldBe(TrancheState.Open);
    }

    [Fact]
    public void Moves_are_silent_then_told_then_asked_for_measured_in_all_against_the_approved_lines()
    {
        var grant = Active();
        grant.Move(Moved(grant, 0, 1, 1_000_000), Rule, GrantBuilder.Lead, At).ShouldBe(MoveOutcome.Silent);
        grant.Move(Moved(grant, 0, 2, 1), Rule, GrantBuilder.Lead, At).ShouldBe(MoveOutcome.Told);
        grant.Move(Moved(grant, 0, 2, 999_999), Rule, GrantBuilder.Lead, At).ShouldBe(MoveOutcome.Told);
        grant.Weigh(Moved(grant, 0, 2, 1), Rule).ShouldBe(MoveOutcome.NeedsRequest);
        Code(() => grant.Move(Moved(grant, 0, 2, 1), Rule, GrantBuilder.Lead, At)).ShouldBe(FlexErrors.AboveRule);
        grant.Move(Moved(grant, 1, 0, 1_000_000), Rule, GrantBuilder.Lead, At).ShouldBe(MoveOutcome.Silent, "what is moved back counts no longer");
        (grant.MovedMinor, grant.TermsNumber).ShouldBe((1_000_000, 5));
        Code(() => grant.Move(Moved(grant, 0, 0, 0), Rule, GrantBuilder.Lead, At)).ShouldBe(FlexErrors.NothingChanges);
    }

    [Fact]
    public void Lines_stay_whole_and_above_what_was_spent_and_several_funds_make_the_strictest_rule()
    {
        var grant = Active();
        var wrong = Moved(grant, 0, 1, 5);
        wrong[grant.Lines[0].Id] += 1;
        Code(() => grant.Weigh(wrong, Rule)).ShouldBe(FlexErrors.LinesDoNotAddUp);
        grant.Spend(new Dictionary<Guid, long> { [grant.Lines[3].Id] = 900_000 }, At);
        Code(() => grant.Weigh(Moved(grant, 3, 0, 200_000), Rule)).ShouldBe(FlexErrors.BelowSpent);
        Code(() => grant.Spend(new Dictionary<Guid, long> { [Guid.CreateVersion7()] = 1 }, At)).ShouldBe(FlexErrors.NoSuchLine);
        Code(() => GrantBuilder.Active().SpendAsPlanned(At)).ShouldBe(FlexErrors.NotFlexible);

        FlexRule.Strictest([new FlexRule(10, 20), new FlexRule(15, 15)]).ShouldBe(new FlexRule(10, 15));
        FlexRule.Strictest([]).ShouldBe(new FlexRule(0, 0));
        new FlexRule(10, 20).SilentMinor(long.MaxValue / 2).ShouldBe(long.MaxValue / 2 / 10);
    }

    [Fact]
    public void Closing_drops_what_is_to_come_and_expects_back_what_was_not_spent_from_who_paid_last()
    {
        GrantFund[] funds = [GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), 4_000_000), GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), 6_000_000)];
        var grant = Active([new PlannedPart(GrantBuilder.StartsOn, 7_000_000, []), new PlannedPart(GrantBuilder.EndsOn(), 3_000_000, [])], Terms(funds));
        foreach (var tranche in grant.Tranches.Where(t => t.State == TrancheState.Open).ToList()) Pay(grant, tranche);
        grant.SpendAsPlanned(At);
        grant.Spend(grant.Lines.ToDictionary(l => l.Id, l => l.Number == 1 ? 2_500_000L : 0), At);
        grant.UnspentSaidMinor.ShouldBe(4_500_000);

        Code(() => grant.Close(false, 0, GrantBuilder.Manager, At)).ShouldBe(AwardsErrors.InstalmentsToCome);
        Code(() => grant.Close(true, 7_000_001, GrantBuilder.Manager, At)).ShouldBe(FlexErrors.UnspentAboveReceived);
        grant.Close(true, 4_500_000, GrantBuilder.Manager, At);
        grant.TakeEvents().OfType<GrantClosed>().ShouldHaveSingleItem().Unpaid.ShouldBe([new UnpaidPart(funds[1].FundId, 3_000_000)]);
        grant.Refunds.Select(r => (r.FundId, r.AmountMinor)).ShouldBe([(funds[1].FundId, 3_000_000), (funds[0].FundId, 1_500_000)]);
        grant.RefundReceived(grant.Refunds[0].Id, Today, GrantBuilder.Manager, At);
        Code(() => grant.RefundReceived(grant.Refunds[0].Id, Today, GrantBuilder.Manager, At)).ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void As_planned_spends_what_arrived_in_the_proportions_of_the_lines()
    {
        var grant = Active();
        Pay(grant, grant.Tranches[0]);
        grant.SpendAsPlanned(At);
        grant.Lines.OrderBy(l => l.Number).Select(l => l.SpentMinor).ShouldBe([2_500_000, 1_000_000, 1_000_000, 500_000]);
        (grant.IsSpentAsPlanned, grant.UnspentSaidMinor).ShouldBe((true, 0));
    }

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
