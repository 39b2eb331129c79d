using System.Net;
using System.Text.Json.Nodes;
using Grants.Funding.Domain.Funds;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Orders;
using Grants.Protection.Domain.Decisions;
using Grants.Protection.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
        (await SeenByDonorsAsync(host, order)).ShouldBe(0);

        // Both signed what they decided, and the programme's verifier finds nothing wrong with it.
        var signed = await ProofsAsync(desk, id);
        using var lines = new StringReader(string.Join('\n', signed));
        var report = await SignedActVerifier.CheckAsync(lines, CancellationToken.None);
        (report.Confirmed, report.Faults.Count).ShouldBe((2, 0));
        signed.ShouldAllBe(line => line.Contains("150000", StringComparison.Ordinal));
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
    public async Task Money_that_has_arrived_does_not_hide_that_the_second_is_missing_nor_can_the_case_be_closed_over_it()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(22, 0));
        var id = await DecidedCase.VerifiedAsync(desk);
        await desk.ActAsync(Officer, id, "decide", await DecidedCase.ProposalAsync(desk, id));
        await DecidedCase.DispatchAsync(desk);
        await new PaidTonight(host, desk, await CodeAsync(desk, id)).SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        await desk.ActAsync(Officer, id, "received", new { on = $"{Baghdad.Today(host.Clock):yyyy-MM-dd}" });
        (await RefusedAsync(desk, Officer, id, "close", await desk.ClosingAsync(Officer, id))).ShouldBe("desk.second-missing");

        host.Clock.Advance(TimeSpan.FromHours(25));
        await desk.RunAsync<WatchCases>();
        await using var nextDay = new Desk(host);
        (await nextDay.AlertsAsync(Lead, id)).ShouldContain("secondLate");
        await nextDay.ActAsync(Lead, id, "second");
        await nextDay.CloseAsync(Officer, id);
        (await StateAsync(nextDay, id)).ShouldBe("closed");
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

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_payment_that_fails_tonight_is_told_and_goes_another_way(string database)
    {
        await using var host = await StartAsync(TestDatabases.Parse(database));
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
        foreach (var alert in (await (await desk.AsAsync(Officer)).GetJsonAsync("/api/desk/alerts")).AsArray()) await (await desk.AsAsync(Officer)).PostAsync($"/api/desk/alerts/{alert!["id"]}/seen");
        var second = await pay.SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        (await StateAsync(desk, id)).ShouldBe("paid");

        // Once more: it sounds again, although the first time was seen.
        (await desk.AlertsAsync(Officer, id)).ShouldBe(["paid"]);
        await pay.FailAsync(second);
        await desk.RunAsync<FollowMoney>();
        (await desk.AlertsAsync(Officer, id)).ShouldContain("cameBack");
    }

    [Fact]
    public async Task What_no_partner_carries_goes_through_an_agent_and_stands_first_in_the_work_of_tonight()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        await ToAsync(host, new TimeOnly(12, 0));
        var id = await DecidedCase.DecidedAsync(desk, throughAgent: true);
        await DecidedCase.DispatchAsync(desk);
        var pay = new PaidTonight(host, desk, await CodeAsync(desk, id));
        var payable = (await pay.WaitingAsync())!;
        var finance = await desk.AsAsync(DemoUserNames.Finance1);
        var work = (await finance.GetJsonAsync("/api/work"))["items"]![0]!;
        ((bool)work["isUrgent"]!, (string)work["recordId"]!).ShouldBe((true, (string)payable["id"]!));
        ((string)payable["blocked"]![0]!["code"]!).ShouldBe("payment.agent-choose");
        var ways = (await finance.GetJsonAsync($"/api/payables/{payable["id"]}/ways"))["ways"]!.AsArray();
        ways.Where(w => (string)w!["route"]! != "Agent").ShouldAllBe(w => w!["whyNot"] != null);
        var agent = ways.First(w => (string)w!["route"]! == "Agent" && w["whyNot"] is null)!["agentId"];
        var order = (await finance.PostAsync("/api/payment-orders", new { payableId = payable["id"], route = "Agent", agentId = agent }))["id"]!.GetValue<Guid>();
        await pay.ApproveAsync(order);
        await pay.ReleaseAsync(order);
        (await desk.StatusAsync(DemoUserNames.Finance1, $"/api/payment-orders/{order}")).ShouldBe((int)HttpStatusCode.OK);
        (await desk.StatusAsync(DemoUserNames.PartnerLead, $"/api/payment-orders/{order}")).ShouldBe((int)HttpStatusCode.Forbidden);
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

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Two_who_decide_in_one_moment_make_one_decision(string database)
    {
        await using var host = await StartAsync(TestDatabases.Parse(database));
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

    private static Task<HostFixture> StartAsync(DatabaseProvider provider = default) =>
        HostFixture.StartAsync("full", provider, ("Jobs:Enabled", "false"));

    /// <summary>To the next working day, at that time in Baghdad.</summary>
    private static Task ToAsync(HostFixture host, TimeOnly time)
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var to = Baghdad.ToUtc(Baghdad.AddWorkingDays(Baghdad.DayOf(now), 1), time);
        host.Clock.Advance(to - now);
        return Task.CompletedTask;
    }

    /// <summary>How many donors would find the order, whatever page asked for it.</summary>
    private static async Task<int> SeenByDonorsAsync(HostFixture host, Guid order)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var donors = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Fund>().Select(f => f.DonorId).Distinct().ToListAsync();
        donors.ShouldNotBeEmpty();
        var found = 0;
        foreach (var donor in donors)
        {
            await using var asDonor = host.App.Services.CreateAsyncScope();
            asDonor.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.Donor(donor));
            found += await asDonor.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<PaymentOrder>().CountAsync(o => o.Id == order);
        }

        return found;
    }

    private static async Task<List<string>> ProofsAsync(Desk desk, Guid id)
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<DecisionProof>().Where(p => p.CaseId == id).Select(p => p.Line).ToListAsync();
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
