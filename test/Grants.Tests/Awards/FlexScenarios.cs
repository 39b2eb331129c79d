using Grants.Awards.Application.Amendments;
using Grants.Awards.Application.Budgets;
using Grants.Awards.Application.Closing;
using Grants.Awards.Application.Granting;
using Grants.Awards.Application.Planning;
using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Amendments;
using Grants.Identity.Domain.Signing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Reporting.Application.Reports;
using Grants.Reporting.Domain.Reports;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>Flexible money on a real database, with the real ledger.</summary>
public sealed class FlexScenarios
{
    [Fact]
    public async Task From_approval_over_plan_and_condition_to_the_open_instalment()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenPlannedAsync(world.Today.AddDays(10));
        var work = await world.App.AsAsync(world.Manager, s => s.GetServices<IWorkSource>().Single(x => x is AmendmentWork).ItemsAsync(default));
        work.ShouldHaveSingleItem().Kind.ShouldBe(WorkKinds.GrantPlan);
        (await world.AsAsync<GrantPage, GrantDto>(world.Manager, s => s.GetAsync(id, default))).Actions.ShouldBe(["terminate", "offer"]);

        var plan = new PlanInput([new PlanPartInput(world.Today.AddDays(10), "15,000"), new PlanPartInput(world.Today.AddDays(11), "25000", ["Report", "Permit"])]);
        await world.AsAsync<PlanAppService, GrantChangedDto>(world.Manager, s => s.PlanAsync(id, plan, 1, default));
        await world.AsAsync<PlanAppService, GrantChangedDto>(world.Manager, s => s.OfferAsync(id, 2, default));
        world.Told(id).ShouldBe([HomeKinds.AgreementAccept]);
        var agreement = await world.AsAsync<Grants.Awards.Application.Agreements.AgreementAppService, Grants.Awards.Application.Agreements.AgreementDto>(
            world.Lead, s => s.GetAsync(id, default));
        agreement.Lines.Select(l => l.Name).ShouldContain("Advice sessions");
        agreement.Instalments[1].Conditions.Count.ShouldBe(2);
        agreement.Sections.SelectMany(x => x.Paragraphs.Prepend(x.Heading)).ShouldAllBe(t => !t.Contains("agreement."));
        await world.AcceptAsync(id);

        world.App.Clock.AdvanceDays(12);
        await world.App.AsSystemAsync(s => s.GetRequiredService<Grants.Awards.Jobs.OpenTranches>().RunAsync(default));
        (await world.GrantAsync(id)).Tranches.OrderBy(t => t.Number).Select(t => t.State).ShouldBe([TrancheState.Open, TrancheState.Scheduled]);
        await AcceptReportAsync(world, id);
        var page = await world.AsAsync<GrantPage, GrantDto>(world.Manager, s => s.GetAsync(id, default));
        page.Conditions.Select(c => c.State).ShouldBe(["Met", "Open"]);
        var permit = page.Conditions[1];
        permit.Actions.ShouldBe(["meet", "waive"]);
        (await CodeAsync(() => world.AsAsync<PlanAppService, GrantChangedDto>(
            world.Manager, s => s.WaiveAsync(id, permit.Id, new ConditionInput(), page.Version, default)))).ShouldBe(FlexErrors.ReasonRequired);
        await world.AsAsync<PlanAppService, GrantChangedDto>(
            world.Manager, s => s.WaiveAsync(id, permit.Id, new ConditionInput("the authority is closed"), page.Version, default));
        (await world.GrantAsync(id)).Tranches.ShouldAllBe(t => t.State == TrancheState.Open);
        (await world.AsAsync<GrantPage, GrantDto>(world.Lead, s => s.GetAsync(id, default))).Conditions[1].Note.ShouldBe("the authority is closed");
        (await world.AsAsync<GrantPage, GrantDto>(world.Approver, s => s.GetAsync(id, default))).Conditions[1].Note.ShouldBeNull();
    }

    [Fact]
    public async Task A_small_move_is_silent_a_larger_one_is_told_and_the_largest_is_asked_for_and_applied()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenActiveAsync();
        (await world.MoveAsync(id, 0, 1, 4_000)).Outcome.ShouldBe("silent");
        world.Told(id).ShouldNotContain(BudgetNews.Moved);
        (await world.MoveAsync(id, 0, 1, 4_000)).Outcome.ShouldBe("told");
        world.Told(id).ShouldContain(BudgetNews.Moved);
        (await CodeAsync(() => world.MoveAsync(id, 0, 1, 1))).ShouldBe(FlexErrors.AboveRule);

        var asked = await world.MoveAsync(id, 0, 3, 6_000, "we moved to the telephone");
        asked.Outcome.ShouldBe("request");
        (await CodeAsync(() => world.MoveAsync(id, 1, 0, 1))).ShouldBe(FlexErrors.RequestWaits);
        (await world.BudgetAsync(id)).Actions.ShouldBe(["spend"]);
        var request = await world.AmendmentAsync(asked.AmendmentId!.Value, world.Manager);
        request.Differences.Where(d => d.IsChanged).Select(d => (d.Name, d.BeforeMinor, d.AfterMinor)).ShouldBe(
            [("Advice sessions", 1_200_000, 600_000), ("Rest and safety of the team", 400_000, 1_000_000)]);
        request.Actions.ShouldBe(["return", "approve", "decline"]);
        await world.ApproveAsync(asked.AmendmentId.Value);

        var budget = await world.BudgetAsync(id);
        (budget.MovedMinor, budget.Lines.Sum(l => l.BudgetMinor), budget.Lines[3].ApprovedMinor).ShouldBe((0, 4_000_000, 1_000_000));
        (await world.BudgetAsync(id, world.Approver)).Lines.ShouldAllBe(l => l.Name == null, "donors read categories");
        world.Told(asked.AmendmentId.Value).ShouldBe([AmendmentDesk.Approved]);
        var shown = await world.AmendmentAsync(asked.AmendmentId.Value, world.Lead);
        (shown.Addendum!.ToVersion, shown.Addendum.Rows.Count, shown.Addendum.Hash.Length).ShouldBe((4, 2, 64));
        var versions = await world.AsAsync<BudgetAppService, IReadOnlyList<VersionDto>>(world.Approver, s => s.VersionsAsync(id, default));
        versions.Select(v => v.Act).ShouldBe(["amendment.approved", "budget.moved", "budget.moved", "agreement.accepted"]);
    }

    [Fact]
    public async Task More_and_less_money_follow_into_the_ledger_and_of_two_who_decide_at_once_one_does()
    {
        await using var world = await FlexWorld.StartAsync();
        var before = await world.FreeAsync();
        var id = await world.GivenActiveAsync();
        (await world.FreeAsync()).ShouldBe(before - 4_000_000);

        var more = await world.SentAsync(id, "TopUp", new WriteAmendmentInput(Amount: "10,000", Reason: "prices", IsForSafety: true));
        await Should.ThrowAsync<NotFoundException>(() => world.AmendmentAsync(more, world.Approver));
        (await CodeAsync(() => world.ApproveAsync(more))).ShouldBe(AmendmentErrors.DonorFirst);
        var funds = await world.AsAsync<AmendmentDesk, IReadOnlyList<TopUpFundDto>>(world.Manager, s => s.FundsAsync(more, default));
        funds.ShouldContain(f => f.Id == world.FundId);
        var asked = await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(
            world.Manager, s => s.AskDonorAsync(more, new AskDonorInput(world.FundId, "worth it"), 3, default));
        await Should.ThrowAsync<NotFoundException>(() => world.AmendmentAsync(more, world.OtherDonor));
        await Should.ThrowAsync<NotFoundException>(() => world.AmendmentAsync(more, world.OtherLead));
        var seen = await world.AmendmentAsync(more, world.Approver);
        (seen.Reason, seen.WordToDonor, seen.Addendum).ShouldBe((null, "worth it", null));
        seen.Actions.ShouldBe(["agree", "refuse"]);
        await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(world.Approver, s => s.AgreeAsync(more, asked.Version, default));

        var version = (await world.AmendmentAsync(more, world.Manager)).Version;
        var outcomes = await Task.WhenAll(new[] { world.Manager, world.SecondManager }.Select(async manager =>
        {
            try
            {
                await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(manager, s => s.ApproveAsync(more, version, default));
                return "done";
            }
            catch (StaleException)
            {
                return "stale";
            }
        }));
        outcomes.ShouldBe(["done", "stale"], ignoreOrder: true);
        (await world.FreeAsync()).ShouldBe(before - 5_000_000);
        var grant = await world.GrantAsync(id);
        (grant.TotalMinor, grant.Tranches.Sum(t => t.AmountMinor), grant.Lines.Sum(l => l.BudgetMinor)).ShouldBe((5_000_000, 5_000_000, 5_000_000));

        var less = await world.SentAsync(id, "Reduction", new WriteAmendmentInput(Amount: "45,000", Reason: "we need less"));
        await world.ApproveAsync(less);
        (await world.FreeAsync()).ShouldBe(before - 500_000);
        (await world.GrantAsync(id)).Tranches.Where(t => t.State != TrancheState.Dropped).Sum(t => t.AmountMinor).ShouldBe(500_000);
    }

    [Fact]
    public async Task Nobody_decides_on_what_they_read_before_it_was_written_anew()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenActiveAsync();
        var request = await world.SentAsync(id, "TopUp", new WriteAmendmentInput(Amount: "10,000", Reason: "prices"));
        var read = (await world.AmendmentAsync(request, world.Manager)).Version;
        var version = (await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(world.Manager, s => s.ReturnAsync(request, new AmendmentTextInput("how much?"), read, default))).Version;
        version = (await world.AsAsync<AmendmentAppService, AmendmentChangedDto>(
            world.Lead, s => s.WriteAsync(request, new WriteAmendmentInput(Amount: "30,000", Reason: "prices"), version, default))).Version;
        version = (await world.AsAsync<AmendmentAppService, AmendmentChangedDto>(world.Lead, s => s.SubmitAsync(request, version, default))).Version;
        await StaleAsync(world.SecondManager, s => s.ReturnAsync(request, new AmendmentTextInput("why?"), read, default));
        await StaleAsync(world.SecondManager, s => s.DeclineAsync(request, new AmendmentTextInput("no"), read, default));
        await StaleAsync(world.SecondManager, s => s.AskDonorAsync(request, new AskDonorInput(world.FundId, "worth it"), read, default));
        version = (await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(world.Manager, s => s.AskDonorAsync(request, new AskDonorInput(world.FundId, "worth it"), version, default))).Version;
        await StaleAsync(world.Approver, s => s.AgreeAsync(request, read, default));
        version = (await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(world.Approver, s => s.AgreeAsync(request, version, default))).Version;
        await StaleAsync(world.SecondManager, s => s.ApproveAsync(request, read, default));
        (await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(world.SecondManager, s => s.ApproveAsync(request, version, default))).State.ShouldBe("Approved");

        Task StaleAsync(TestPerson person, Func<AmendmentDesk, Task<AmendmentChangedDto>> act) => Should.ThrowAsync<StaleException>(() => world.AsAsync(person, act));
    }

    [Fact]
    public async Task The_queue_has_what_is_for_safety_first_and_a_request_against_old_terms_says_so()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenActiveAsync();
        var ends = (await world.GrantAsync(id)).EndsOn;
        var longer = await world.SentAsync(id, "NoCostExtension", new WriteAmendmentInput(EndsOn: ends.AddMonths(2), Reason: "late permits"));
        world.App.Clock.AdvanceDays(1);
        var safety = await world.SentAsync(id, "NoCostExtension", new WriteAmendmentInput(EndsOn: ends.AddMonths(3), Reason: "watched", IsForSafety: true));
        var queue = await world.AsAsync<AmendmentPage, IReadOnlyList<AmendmentRowDto>>(world.Manager, s => s.ListAsync(null, default));
        queue.Select(r => r.Id).ShouldBe([safety, longer]);
        (await world.AsAsync<AmendmentPage, IReadOnlyList<AmendmentRowDto>>(world.OtherLead, s => s.ListAsync(null, default))).ShouldBeEmpty();

        await world.ApproveAsync(safety);
        var (hash, signed) = await world.App.AsSystemAsync(async s => (
            (await s.GetRequiredService<GrantsDbContext>().Set<Amendment>().SingleAsync(a => a.Id == safety)).AddendumHash,
            (await s.GetRequiredService<GrantsDbContext>().Set<SignedAct>().SingleAsync(a => a.RecordId == safety)).Content));
        signed.ShouldContain($"\"{hash}\"", customMessage: "totals say nothing of a day or a line");
        var stale = await world.AmendmentAsync(longer, world.Manager);
        (stale.IsStale, stale.Blocked).ShouldBe((true, AmendmentErrors.OtherTerms));
        stale.Actions.ShouldBe(["return", "decline"]);
        (await CodeAsync(() => world.ApproveAsync(longer))).ShouldBe(AmendmentErrors.OtherTerms);
        await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(
            world.Manager, s => s.ReturnAsync(longer, new AmendmentTextInput("the terms changed"), stale.Version, default));
        (await world.App.AsAsync(world.Lead, s => s.GetServices<IHomeSource>().Single(x => x is AmendmentHome).ItemsAsync(default)))
            .ShouldHaveSingleItem().RecordId.ShouldBe(longer);
        var returned = await world.AmendmentAsync(longer, world.Lead);
        (returned.Answer, returned.Actions).ShouldBe(("the terms changed", returned.Actions));
        await Should.ThrowAsync<StaleException>(() => world.AsAsync<AmendmentAppService, AmendmentChangedDto>(world.Lead, s => s.WithdrawAsync(longer, returned.Version - 1, default)));
        await world.AsAsync<AmendmentAppService, AmendmentChangedDto>(world.Lead, s => s.WithdrawAsync(longer, returned.Version, default));
    }

    [Fact]
    public async Task Closing_frees_what_was_not_paid_and_money_sent_back_is_free_when_the_bank_shows_it()
    {
        await using var world = await FlexWorld.StartAsync();
        var before = await world.FreeAsync();
        var id = await world.GivenActiveAsync();
        world.App.Clock.AdvanceDays(11);
        await world.App.AsSystemAsync(s => s.GetRequiredService<Grants.Awards.Jobs.OpenTranches>().RunAsync(default));
        await PayFirstAsync(world, id);

        var version = (await world.GrantAsync(id)).Version;
        await world.AsAsync<ClosingAppService, GrantChangedDto>(world.Manager, s => s.CloseAsync(id, new CloseInput("3,000", true), version, default));
        (await world.FreeAsync()).ShouldBe(before - 2_000_000);
        var page = await world.AsAsync<GrantPage, GrantDto>(world.Finance, s => s.GetAsync(id, default));
        var refund = page.Refunds.ShouldHaveSingleItem();
        (refund.AmountMinor, refund.ReceivedOn).ShouldBe((300_000, null));
        refund.Actions.ShouldBe(["received"]);
        await world.AsAsync<ClosingAppService, GrantChangedDto>(
            world.Finance, s => s.RefundAsync(id, refund.Id, new RefundInput(world.Today), page.Version, default));
        (await world.FreeAsync()).ShouldBe(before - 1_700_000);
        var balance = await world.App.AsSystemAsync(s => s.GetRequiredService<Grants.Funding.Contracts.ILedger>().BalanceAsync(world.FundId, default));
        (balance.CommittedMinor, balance.DisbursedMinor).ShouldBe((1_700_000, 1_700_000));
    }

    private static Task PayFirstAsync(FlexWorld world, Guid id) => world.App.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var ledger = s.GetRequiredService<Grants.Funding.Contracts.ILedger>();
        var grant = await db.Set<Grants.Awards.Domain.Granting.Grant>().SingleAsync(g => g.Id == id);
        var (tranche, order) = (grant.Tranches.Single(t => t.Number == 1), Guid.CreateVersion7());
        var amount = new Amount(tranche.AmountMinor, grant.Currency);
        FlexBuilder.Pay(grant, tranche);
        s.GetRequiredService<Grants.Infrastructure.Auditing.IAudit>().Record("tranche.received", id);
        await ledger.SentAsync(tranche.FundId, id, order, amount, default);
        await db.SaveChangesAsync();
        s.GetRequiredService<Grants.Infrastructure.Auditing.IAudit>().Record("tranche.received", id);
        await ledger.ReceivedAsync(tranche.FundId, id, order, amount, default);
        await db.SaveChangesAsync();
    });

    private static Task AcceptReportAsync(FlexWorld world, Guid id) => world.App.AsSystemAsync(async s =>
    {
        await s.GetRequiredService<ITrancheConditions>().ReportAcceptedAsync(id, Guid.CreateVersion7(), default);
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    });

    private static async Task<string> CodeAsync<T>(Func<Task<T>> act) => (await Should.ThrowAsync<BusinessException>(act)).Code;
}
