using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Kernel.Errors;
using static Grants.Tests.Awards.FlexBuilder;

namespace Grants.Tests.Awards;

/// <summary>Rules of requests to change the terms.</summary>
public sealed class AmendmentTests
{
    private static readonly Guid Donor = Guid.CreateVersion7();
    private static readonly Guid Fund = Guid.CreateVersion7();
    private static readonly Guid Approver = Guid.CreateVersion7();

    [Fact]
    public void The_table_is_the_one_of_the_product()
    {
        AmendmentTransitions.Table.Rows.Select(r => $"{r.From} {r.Action} {r.To}").ShouldBe(
            [
                "Draft Submit Submitted", "Returned Submit Submitted", "Submitted Return Returned", "Submitted Approve Approved", "Submitted Decline Declined",
                "Draft Withdraw Withdrawn", "Submitted Withdraw Withdrawn", "Returned Withdraw Withdrawn",
                "Draft Write Draft", "Returned Write Returned", "Submitted AskDonor Submitted", "Submitted DonorAgree Submitted",
            ],
            ignoreOrder: true);
        foreach (var state in new[] { AmendmentState.Approved, AmendmentState.Declined, AmendmentState.Withdrawn })
            AmendmentTransitions.Table.ActionsFrom(state).ShouldBeEmpty();
    }

    [Fact]
    public void A_request_goes_back_is_sent_again_and_is_applied_by_another_person_once()
    {
        var grant = Active();
        var request = Sent(grant, AmendmentKind.Reallocation, Lines(Moved(grant, 0, 1, 3_000_000)));
        Code(() => request.Return(" ", At)).ShouldBe(AmendmentErrors.ReasonRequired);
        request.Return("why so much?", At);
        Code(() => request.Approve(Paper(), GrantBuilder.Manager, At)).ShouldBe(CommonErrors.WrongState);
        request.Submit(grant, GrantBuilder.Lead, At, Today);
        Code(() => request.Approve(Paper(), GrantBuilder.Lead, At)).ShouldBe(CommonErrors.SamePerson);
        Code(() => request.Decline("no", GrantBuilder.Lead, At)).ShouldBe(CommonErrors.SamePerson);

        request.Approve(Paper(), GrantBuilder.Manager, At);
        grant.Amend(request, null, GrantBuilder.Manager, At, Today).ShouldBeEmpty();
        (grant.MovedMinor, grant.TermsNumber, request.AddendumHash!.Length).ShouldBe((0, 2, 64));
        grant.Versions.Select(v => v.Act).ShouldBe(["agreement.accepted", "amendment.approved"]);
        Code(() => grant.Amend(request, null, GrantBuilder.Manager, At, Today)).ShouldBe(AmendmentErrors.OtherTerms);
        Code(() => request.Withdraw(At)).ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void What_was_made_against_older_terms_is_refused_until_it_is_sent_again()
    {
        var grant = Active();
        var longer = Sent(grant, AmendmentKind.NoCostExtension, new TermsChange { EndsOn = grant.EndsOn.AddMonths(3) });
        grant.Move(Moved(grant, 0, 1, 500_000), Rule, GrantBuilder.Lead, At);
        longer.MadeAgainst.ShouldBe(1);
        Code(() => grant.Amend(longer, null, GrantBuilder.Manager, At, Today)).ShouldBe(AmendmentErrors.OtherTerms);
        longer.Return("send it again", At);
        longer.Submit(grant, GrantBuilder.Lead, At, Today);
        grant.Amend(longer, null, GrantBuilder.Manager, At, Today);
        grant.EndsOn.ShouldBe(longer.After.EndsOn);
    }

    [Fact]
    public void More_money_needs_the_donor_first_and_comes_as_an_instalment_of_its_fund()
    {
        var grant = Active();
        var more = Sent(grant, AmendmentKind.TopUp, new TermsChange { AddMinor = 2_000_000, AddOn = Today.AddDays(30) });
        Code(() => more.Approve(Paper(), GrantBuilder.Manager, At)).ShouldBe(AmendmentErrors.DonorFirst);
        Code(() => more.DonorAgree(Approver, At)).ShouldBe(CommonErrors.WrongState);
        more.AskDonor(Donor, Fund, "it is worth it", At);
        more.DonorAgree(Approver, At);
        Code(() => more.DonorAgree(Approver, At)).ShouldBe(CommonErrors.WrongState);
        Code(() => more.Approve(Paper(), Approver, At)).ShouldBe(CommonErrors.SamePerson);
        more.Approve(Paper(), GrantBuilder.Manager, At);
        grant.Amend(more, GrantFund.Of(Fund, Donor, 0), GrantBuilder.Manager, At, Today).ShouldBe([new FundDelta(Fund, 2_000_000)]);
        (grant.TotalMinor, grant.Funds.Single(f => f.FundId == Fund).AmountMinor, grant.Tranches.Max(t => t.DueOn)).ShouldBe((12_000_000, 2_000_000, GrantBuilder.StartsOn.AddMonths(6)));
        grant.Lines.OrderBy(l => l.Number).Select(l => l.BudgetMinor).ShouldBe([6_000_000, 2_400_000, 2_400_000, 1_200_000]);
    }

    [Fact]
    public void Less_money_is_taken_from_the_last_instalments_that_are_not_paid()
    {
        var grant = Active();
        Pay(grant, grant.Tranches[0]);
        Code(() => Sent(grant, AmendmentKind.Reduction, new TermsChange { ReduceMinor = 5_000_001 })).ShouldBe(AmendmentErrors.ReduceTooMuch);
        var less = Sent(grant, AmendmentKind.Reduction, new TermsChange { ReduceMinor = 5_000_000 });
        grant.Amend(less, null, GrantBuilder.Manager, At, Today).ShouldHaveSingleItem().Minor.ShouldBe(-5_000_000);
        (grant.TotalMinor, grant.Tranches[1].State, grant.Tranches[1].AmountMinor).ShouldBe((5_000_000, TrancheState.Dropped, 0));
        grant.Lines.Sum(l => l.BudgetMinor).ShouldBe(5_000_000);
    }

    [Fact]
    public void Each_kind_changes_its_own_part_and_days_lie_between_today_and_the_end()
    {
        var grant = Active();
        var (open, later) = (grant.Tranches[0], grant.Tranches[1]);
        Refused(AmendmentKind.Reallocation, new TermsChange { EndsOn = grant.EndsOn.AddDays(1) }).ShouldBe(AmendmentErrors.PartNotAllowed);
        Refused(AmendmentKind.NoCostExtension, Lines(Moved(grant, 0, 1, 1))).ShouldBe(AmendmentErrors.PartNotAllowed);
        Refused(AmendmentKind.TopUp, new TermsChange()).ShouldBe(AmendmentErrors.PartNotAllowed);
        Refused(AmendmentKind.Reduction, new TermsChange { AddMinor = 1 }).ShouldBe(AmendmentErrors.PartNotAllowed);
        Refused(AmendmentKind.NoCostExtension, new TermsChange { EndsOn = grant.EndsOn }).ShouldBe(AmendmentErrors.EndDate);
        Refused(AmendmentKind.NoCostExtension, new TermsChange { EndsOn = grant.EndsOn.AddMonths(25) }).ShouldBe(AmendmentErrors.EndDate);
        Refused(AmendmentKind.Reschedule, Day(open, Today.AddDays(9))).ShouldBe(AmendmentErrors.TrancheDay);
        Refused(AmendmentKind.Reschedule, Day(later, Today.AddDays(-1))).ShouldBe(AmendmentErrors.TrancheDay);
        Refused(AmendmentKind.Reschedule, Day(later, grant.EndsOn.AddDays(1))).ShouldBe(AmendmentErrors.TrancheDay);
        Refused(AmendmentKind.Reschedule, Day(later, later.DueOn)).ShouldBe(AmendmentErrors.NothingChanges);
        Refused(AmendmentKind.CrisisReplanning, new TermsChange()).ShouldBe(AmendmentErrors.NothingChanges);

        var sooner = Sent(grant, AmendmentKind.Reschedule, Day(later, Today));
        grant.Amend(sooner, null, GrantBuilder.Manager, At, Today);
        later.State.ShouldBe(TrancheState.Open, "its day has come now");

        string Refused(AmendmentKind kind, TermsChange change) => Code(() => Sent(grant, kind, change));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stopped_grant_may_still_ask_for_what_a_crisis_needs(bool isPaused)
    {
        var grant = Active();
        if (isPaused) grant.PauseForSafety(null, GrantBuilder.Manager, At);
        else grant.SuspendByAuthority(null, GrantBuilder.Manager, At);
        var change = Lines(Moved(grant, 0, 3, 3_000_000)) with { EndsOn = grant.EndsOn.AddMonths(2), Days = Day(grant.Tranches[1], Today.AddDays(3)).Days };
        Code(() => Sent(grant, AmendmentKind.NoCostExtension, new TermsChange { EndsOn = grant.EndsOn.AddMonths(2) })).ShouldBe(AmendmentErrors.GrantNotRunning);
        var crisis = Sent(grant, AmendmentKind.CrisisReplanning, change);
        grant.Amend(crisis, null, GrantBuilder.Manager, At, Today);
        (grant.Lines.Single(l => l.Number == 4).BudgetMinor, grant.Tranches[1].DueOn).ShouldBe((4_000_000, Today.AddDays(3)));
        var core = GrantBuilder.Active(GrantBuilder.StartsOn);
        Code(() => Sent(core, AmendmentKind.Reallocation, Lines(Moved(grant, 0, 1, 1)))).ShouldBe(AmendmentErrors.PartNotAllowed);
    }

    private static TermsChange Day(Tranche tranche, DateOnly on) => new() { Days = [new TrancheDay(tranche.Id, on)] };

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
