using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Notifications.Contracts;
using Grants.Payments.Application.Statements;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Grants.Tests.Support;

namespace Grants.Tests.Payments.Statements;

/// <summary>The system proposes, a person without a part in the payment decides, and no payment changes by it.</summary>
public sealed class StatementMatchTests
{
    [Fact]
    public async Task Code_reference_and_amount_propose_and_two_candidates_are_left_to_a_person()
    {
        await using var its = await StatementScenario.StartAsync();
        var orders = await its.GivenSentAsync(100_00, 200_00, 300_00, 400_00, 400_00, 500_00);
        var id = await its.TakeAsync(its.File(
            its.Out(100_00, "Payment PY2026001 of today"), its.Out(200_00, "x", "REF-2"), its.Out(300_00, "no word of it"), its.Out(400_00, "two could be it"),
            its.Out(485_00, endToEnd: orders[5].Code), its.Out(7_00, $"Charge for {orders[5].Code}"), its.In(500_00, $"Returned: {orders[0].Code}")));
        (await its.StatesAsync(id)).ShouldBe(
        [
            "Proposed Code Order 0", "Proposed Reference Order 0", "Proposed Amount Order 0", "Open", "Proposed Code Order -1500", "Open", "Open",
        ]);
        (await its.ProposeAsync()).ShouldBe(4, "proposing again changes nothing");
        var done = await its.ConfirmAsync(id);
        done.ShouldBe(new(2, 0), "only what names code or reference to the last unit is confirmed with others");
        (await its.LinesAsync(id)).Count(l => l.State == "Matched").ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_matches_a_payment_they_had_a_part_in()
    {
        await using var its = await StatementScenario.StartAsync();
        var order = (await its.GivenSentAsync(100_00)).Single();
        var id = await its.TakeAsync(its.File(its.Out(100_00, order.Code)));
        var line = (await its.LinesAsync(id, its.Officer)).Single();
        line.ShouldSatisfyAllConditions(l => l.WhyNot.ShouldBe(StatementErrors.OwnPayment), l => l.Actions.ShouldNotContain("confirm"));
        (await Should.ThrowAsync<BusinessException>(its.MatchAsync(line, MatchTarget.Order, order.Id, person: its.Officer))).Code.ShouldBe(StatementErrors.OwnPayment);
        (await its.ConfirmAsync(id, its.Officer)).ShouldBe(new(0, 1));
        (await its.LinesAsync(id)).Single().State.ShouldBe("Proposed");

        (await its.ConfirmAsync(id)).Done.ShouldBe(1);
        var matched = (await its.LinesAsync(id, its.Officer)).Single();
        (await Should.ThrowAsync<BusinessException>(its.UnmatchAsync(matched, its.Officer))).Code.ShouldBe(StatementErrors.OwnPayment);
        (await its.As<Grants.Payments.Application.Orders.OrderReader, string>(its.Officer, async s => (await s.GetAsync(order.Id, default)).State)).ShouldBe(nameof(OrderState.Sent), "matching is evidence and moves nothing");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_person_matches_with_a_reason_when_amounts_differ_and_one_order_once(string database)
    {
        await using var its = await StatementScenario.StartAsync(database);
        var orders = await its.GivenSentAsync(100_00, 900_00);
        var id = await its.TakeAsync(its.File(its.Out(98_00, "a"), its.Out(97_00, "b"), its.In(100_00, "c"), its.Out(5_00, "d")));
        var lines = await its.LinesAsync(id);
        (await CodeAsync(its.MatchAsync(lines[0], MatchTarget.Order, orders[0].Id))).ShouldBe(StatementErrors.ReasonNeeded);
        (await CodeAsync(its.MatchAsync(lines[2], MatchTarget.Order, orders[0].Id))).ShouldBe(StatementErrors.TargetWrong);
        await its.MatchAsync(lines[0], MatchTarget.Order, orders[0].Id, "The bank kept two dollars");
        (await CodeAsync(its.MatchAsync(lines[1], MatchTarget.Order, orders[0].Id, "Twice"))).ShouldBe(StatementErrors.TargetTaken);
        await its.MatchAsync(lines[2], MatchTarget.OrderReturn, orders[0].Id);
        (await CodeAsync(its.AsideAsync(lines[3], AsideKind.Other))).ShouldBe(StatementErrors.ReasonNeeded);
        await its.AsideAsync(lines[3], AsideKind.BankCharge);
        (await its.StatesAsync(id)).ShouldBe(["Matched Person Order -200", "Open", "Matched Person OrderReturn 0", "Aside"]);

        var again = await its.LinesAsync(id);
        again[0].ShouldSatisfyAllConditions(l => l.Reason.ShouldBe("The bank kept two dollars"), l => l.DecidedBy.ShouldNotBeNull(), l => l.Actions.ShouldBe(["unmatch"]));
        (await CodeAsync(its.UnmatchAsync(lines[0]))).ShouldBe(CommonErrors.Stale);
        await its.UnmatchAsync(again[0]);
        await its.MatchAsync((await its.LinesAsync(id))[1], MatchTarget.Order, orders[0].Id, "This one it was");
    }

    [Fact]
    public async Task What_is_missing_is_said_by_age_from_the_first_day_that_statements_cover()
    {
        await using var its = await StatementScenario.StartAsync();
        (await its.MissingAsync()).Since.ShouldBeNull();
        var orders = await its.GivenSentAsync(100_00, 200_00);
        var id = await its.TakeAsync(its.File(its.Out(100_00, orders[0].Code), its.In(7_00, "Who sent this?"), its.Out(3_00, "And this?")));
        await its.ConfirmAsync(id);
        its.App.Clock.Advance(TimeSpan.FromDays(40));
        await its.GivenSentAsync(900_00);
        await its.GivenSentAsync(new Amount(5_000_000, "IQD")); // No statement covers dinars: that it is in none says nothing.
        var missing = await its.MissingAsync();
        missing.Totals.Select(t => $"{t.Kind} {t.Band} {t.Count} {t.AmountMinor}").ShouldBe(["LineIn 31-60 1 700", "LineOut 31-60 1 300", "Order 0-7 1 90000", "Order 31-60 1 20000"]);
        missing.Items.Single(i => i.Kind == "Order" && i.Days == 40).Code.ShouldBe(orders[1].Code);

        var returned = await its.TakeAsync(its.File(its.In(100_00, $"Returned {orders[0].Code}", "BACK") with { IsReversal = true }));
        (await its.StatesAsync(returned)).ShouldBe(["Proposed Code OrderReturn 0"]);
        await its.ConfirmAsync(returned);
        (await its.MissingAsync()).Items.ShouldContain(i => i.Kind == "Returned" && i.Code == orders[0].Code);
        var work = await its.As<IEnumerable<IWorkSource>, IReadOnlyList<WorkItem>>(its.Reconciler, s => s.OfType<StatementWork>().Single().ItemsAsync(default));
        work.Select(i => $"{i.Kind} {i.Params["count"]}").ShouldBe(["statement-open 2"]);
    }

    [Fact]
    public async Task What_a_partner_sends_back_is_matched_to_its_grant_once_and_missed_when_no_line_shows_it()
    {
        await using var its = await StatementScenario.StartAsync();
        var (expected, recorded) = (Refund(its, 300_00, null), Refund(its, 70_00, its.Today));
        its.Refunds.AddRange([expected, recorded]);
        var id = await its.TakeAsync(its.File(its.In(300_00, "With thanks"), its.In(9_00, "Nobody knows")));
        (await its.StatesAsync(id)).ShouldBe(["Proposed Amount Refund 0", "Open"]);
        var lines = await its.LinesAsync(id);
        (await CodeAsync(its.MatchAsync(lines[1], MatchTarget.Order, expected.Id))).ShouldBe(StatementErrors.TargetWrong);
        (await CodeAsync(its.MatchAsync(lines[1], MatchTarget.ContributionReturn, expected.Id))).ShouldBe(StatementErrors.TargetWrong);
        (await MissedAsync()).ShouldBe([(recorded.GrantId, "G-2026-070", 70_00)], "what is only expected is not missed");
        await its.MatchAsync(lines[0], MatchTarget.Refund, expected.Id);
        (await CodeAsync(its.MatchAsync(lines[1], MatchTarget.Refund, expected.Id, "Again"))).ShouldBe(StatementErrors.TargetTaken);
        (await CodeAsync(its.MatchAsync(lines[1], MatchTarget.Refund, recorded.Id))).ShouldBe(StatementErrors.ReasonNeeded);
        await its.MatchAsync(lines[1], MatchTarget.Refund, recorded.Id, "The bank kept the rest");
        (await MissedAsync()).ShouldBeEmpty("a line shows it now");

        async Task<IEnumerable<(Guid Id, string Code, long AmountMinor)>> MissedAsync() =>
            (await its.MissingAsync()).Items.Where(i => i.Kind == "Refund").Select(i => (i.Id, i.Code, i.AmountMinor));
    }

    private static Refund Refund(StatementScenario its, long minor, DateOnly? receivedOn) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), $"G-2026-{minor / 100:000}", new Amount(minor, "USD"), its.Today.AddDays(-20), receivedOn);

    private static async Task<string> CodeAsync(Task work) => (await Should.ThrowAsync<BusinessException>(work)).Code;
}
