using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Kernel.Time;
using Grants.Protection.Jobs;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>From a verified case to money that arrived: two people decide, four others pay by the code, and what goes wrong tonight is said (product.md, Protection).</summary>
public sealed class DecisionTests
{
    private const string Officer = DemoUserNames.ProtectionOfficer;
    private const string Lead = DemoUserNames.ProtectionLead;

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Money_goes_by_the_code_through_the_whole_chain_and_arrives(string database)
    {
        await using var host = await StartAsync(TestDatabases.Parse(database));
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var id = await DecidedCase.DecidedAsync(desk);
        var code = (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!;
        (await DecidedCase.InProgrammeAsync(host, code)).ShouldBe((0, 0, 0));

        await DecidedCase.DispatchAsync(desk);
        var pay = new PaidTonight(host, desk, code);
        var waiting = await pay.WaitingAsync();
        ((long)waiting!["amountMinor"]!, (bool)waiting["isUrgent"]!).ShouldBe((150_000, true));
        (await (await desk.AsAsync(DemoUserNames.Finance1)).GetJsonAsync("/api/payables"))[0]!["id"]!.ToString().ShouldBe(waiting["id"]!.ToString());

        var order = await pay.SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        await desk.RunAsync<FollowMoney>();
        (await StateAsync(desk, id)).ShouldBe("paid");
        (await desk.AlertsAsync(Officer, id)).Count(k => k == "paid").ShouldBe(1);

        await desk.ActAsync(Officer, id, "received", new { on = $"{Baghdad.Today(host.Clock):yyyy-MM-dd}" });
        (await StateAsync(desk, id)).ShouldBe("received");
        ((string)(await (await desk.AsAsync(DemoUserNames.Finance1)).GetJsonAsync($"/api/payment-orders/{order}"))["state"]!).ShouldBe("Received");

        // Committed, sent, received: three postings, and one order that holds it.
        (await DecidedCase.InProgrammeAsync(host, code)).ShouldBe((1, 1, 1));
        (await desk.StatusAsync(DemoUserNames.DonorApprover, $"/api/payment-orders/{order}")).ShouldBe((int)HttpStatusCode.Forbidden);
        (await desk.StatusAsync(DemoUserNames.SecondPartnerLead, $"/api/receipts/{order}")).ShouldBe((int)HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task By_day_one_is_not_enough_and_nobody_is_both()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var id = await DecidedCase.VerifiedAsync(desk);
        await desk.ActAsync(Officer, id, "decide", await DecidedCase.ProposalAsync(desk, id));
        (await StateAsync(desk, id)).ShouldBe("verified");
        (await desk.AlertsAsync(Lead, id)).ShouldContain("secondNeeded");
        (await RefusedAsync(desk, Officer, id, "second")).ShouldBe("desk.same-person");
        (await RefusedAsync(desk, Officer, id, "decide", await DecidedCase.ProposalAsync(desk, id))).ShouldBe("desk.decided-already");
        await DecidedCase.DispatchAsync(desk);
        (await DecidedCase.InProgrammeAsync(host, await CodeAsync(desk, id))).Support.ShouldBe(0);
        await desk.ActAsync(Lead, id, "second");
        (await StateAsync(desk, id)).ShouldBe("decided");
    }

    [Fact]
    public async Task In_the_night_one_decides_up_to_the_ceiling_and_the_second_is_missed_after_a_day()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(22, 0));
        var over = await DecidedCase.VerifiedAsync(desk);
        await desk.ActAsync(Officer, over, "decide", await DecidedCase.ProposalAsync(desk, over, "2,000.01"));
        (await StateAsync(desk, over)).ShouldBe("verified");
        var id = await DecidedCase.VerifiedAsync(desk);
        await desk.ActAsync(Officer, id, "decide", await DecidedCase.ProposalAsync(desk, id, "2,000"));
        (await StateAsync(desk, id)).ShouldBe("decided");
        (await RefusedAsync(desk, Officer, id, "second")).ShouldBe("desk.same-person");

        await DecidedCase.DispatchAsync(desk);
        (await DecidedCase.InProgrammeAsync(host, await CodeAsync(desk, id))).Support.ShouldBe(1);
        host.Clock.Advance(TimeSpan.FromHours(25));
        await desk.RunAsync<WatchCases>();
        await using var nextDay = new Desk(host);
        (await nextDay.AlertsAsync(Lead, id)).ShouldContain("secondLate");
        await nextDay.ActAsync(Lead, id, "second");
        ((string?)(await DecidedCase.PageAsync(nextDay, id, Lead))["decision"]!["secondBy"]).ShouldBe(Lead);
    }

    [Fact]
    public async Task A_decision_is_taken_back_until_somebody_prepares_its_payment()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var id = await DecidedCase.DecidedAsync(desk);
        await DecidedCase.DispatchAsync(desk);
        var code = await CodeAsync(desk, id);
        await desk.ActAsync(Officer, id, "take-back");
        (await StateAsync(desk, id)).ShouldBe("verified");
        (await new PaidTonight(host, desk, code).WaitingAsync()).ShouldBeNull();

        await desk.ActAsync(Officer, id, "decide", await DecidedCase.ProposalAsync(desk, id, "700"));
        await desk.ActAsync(Lead, id, "second");
        await DecidedCase.DispatchAsync(desk);
        await new PaidTonight(host, desk, code).PrepareAsync();
        (await RefusedAsync(desk, Officer, id, "take-back")).ShouldBe("payment.urgent-under-way");
        (await StateAsync(desk, id)).ShouldBe("decided");
    }

    [Fact]
    public async Task A_payment_that_fails_tonight_is_told_and_goes_another_way()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var id = await DecidedCase.DecidedAsync(desk);
        await DecidedCase.DispatchAsync(desk);
        var pay = new PaidTonight(host, desk, await CodeAsync(desk, id));
        var order = await pay.SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        await pay.FailAsync(order);
        await desk.RunAsync<FollowMoney>();
        await desk.RunAsync<FollowMoney>();
        (await StateAsync(desk, id)).ShouldBe("decided");
        (await desk.AlertsAsync(Officer, id)).Count(k => k == "cameBack").ShouldBe(1);
        await pay.SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        (await StateAsync(desk, id)).ShouldBe("paid");
    }

    [Fact]
    public async Task When_the_fund_was_emptied_meanwhile_people_decide_again()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var first = await DecidedCase.VerifiedAsync(desk);
        var ways = await (await desk.AsAsync(Officer)).GetJsonAsync($"/api/desk/items/{first}/ways");
        var free = (long)ways["funds"]!.AsArray().First(f => (string)f!["currency"]! == "USD")!["freeMinor"]! / 100;
        var ids = new[] { await DecidedCase.DecidedAsync(desk, $"{free}"), await DecidedCase.DecidedAsync(desk, "1") };
        await DecidedCase.DispatchAsync(desk);
        var states = new[] { await StateAsync(desk, ids[0]), await StateAsync(desk, ids[1]) };
        states.ShouldBe(["decided", "verified"], ignoreOrder: true);
        var refused = ids[Array.IndexOf(states, "verified")];
        (await desk.AlertsAsync(Officer, refused)).ShouldContain("refused");
        (await DecidedCase.PageAsync(desk, refused))["decision"].ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_decide_in_one_moment_make_one_decision()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var id = await DecidedCase.VerifiedAsync(desk);
        await desk.ActAsync(Lead, id, "people", new { userId = (await desk.TeamIdAsync(Lead)) });
        var version = (long)(await DecidedCase.PageAsync(desk, id))["version"]!;
        var proposal = await DecidedCase.ProposalAsync(desk, id);
        var (one, other) = (await desk.AsAsync(Officer), await desk.AsAsync(Lead));
        var answers = await Task.WhenAll(new[] { one, other }.Select(c => c.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/decide", proposal, version, Guid.CreateVersion7())));
        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], ignoreOrder: true);
        var quicker = answers[0].IsSuccessStatusCode ? Officer : Lead;
        ((string?)(await DecidedCase.PageAsync(desk, id))["decision"]!["firstBy"]).ShouldBe(quicker);
    }

    private static Task<HostFixture> StartAsync(Grants.Infrastructure.EntityFrameworkCore.DatabaseProvider provider = default) =>
        HostFixture.StartAsync("full", provider, ("Jobs:Enabled", "false"));

    /// <summary>To the next working day, at that time in Baghdad.</summary>
    private static Task ToAsync(HostFixture host, TimeOnly time)
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var to = Baghdad.ToUtc(Baghdad.AddWorkingDays(Baghdad.DayOf(now), 1), time);
        host.Clock.Advance(to - now);
        return Task.CompletedTask;
    }

    private static async Task<string> StateAsync(Desk desk, Guid id) => (string)(await DecidedCase.PageAsync(desk, id, Lead))["case"]!["state"]!;

    private static async Task<string> CodeAsync(Desk desk, Guid id) => (string)(await DecidedCase.PageAsync(desk, id, Lead))["case"]!["code"]!;

    private static async Task<string> RefusedAsync(Desk desk, string who, Guid id, string act, object? body = null)
    {
        var client = await desk.AsAsync(who);
        using var answer = await client.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/{act}", body ?? new { }, (long)(await DecidedCase.PageAsync(desk, id, who))["version"]!, Guid.CreateVersion7());
        answer.IsSuccessStatusCode.ShouldBeFalse();
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }
}
