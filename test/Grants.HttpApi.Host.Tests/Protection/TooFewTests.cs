using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Protection.Domain.Decisions;
using Grants.Protection.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A tap too many, and people too few (issue: "repeated tap, two leads deciding at once, too few people: nothing lost").</summary>
public sealed class TooFewTests
{
    private const int Taps = 6;
    private const string Officer = DemoUserNames.ProtectionOfficer;
    private const string Lead = DemoUserNames.ProtectionLead;

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Taps_in_one_moment_make_one_request_and_one_alert(string database)
    {
        await using var host = await StartAsync(database);
        await using var desk = new Desk(host);
        var member = await desk.AsAsync(DemoUserNames.PartnerMember);
        var before = (await member.GetJsonAsync("/api/desk/asks")).AsArray().Count;
        var key = Guid.CreateVersion7();
        var ids = await Task.WhenAll(Enumerable.Range(0, Taps).Select(async _ => (await member.PostAsync("/api/desk/asks", Desk.Word(), key: key))["id"]!.GetValue<Guid>()));
        ids.Distinct().Count().ShouldBe(1);
        (await member.GetJsonAsync("/api/desk/asks")).AsArray().Count.ShouldBe(before + 1);
        (await desk.AlertsAsync(Officer, ids[0])).ShouldBe(["opened"]);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_second_word_given_on_two_devices_in_one_moment_is_one_word_and_one_order(string database)
    {
        await using var host = await StartAsync(database);
        await using var desk = new Desk(host);
        ToNoon(host);
        var id = await DecidedCase.VerifiedAsync(desk);
        await desk.ActAsync(Officer, id, "decide", await DecidedCase.ProposalAsync(desk, id));
        var page = await DecidedCase.PageAsync(desk, id, Lead);
        await using var other = new Desk(host);
        var devices = new[] { await desk.AsAsync(Lead), await other.AsAsync(Lead) };
        var answers = await Task.WhenAll(devices.Select(d => d.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/second", new { }, (long)page["version"]!, Guid.CreateVersion7())));
        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], ignoreOrder: true);

        await DecidedCase.DispatchAsync(desk);
        (await DecidedCase.InProgrammeAsync(host, (string)page["case"]!["code"]!)).Support.ShouldBe(1);
        await using var scope = desk.Enclave().BeginSystemScope("test");
        (await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<DecisionProof>().CountAsync(p => p.CaseId == id)).ShouldBe(2, "one of each person");
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task With_nobody_on_duty_the_lead_is_told_at_once_and_can_take_it(string database)
    {
        await using var host = await StartAsync(database);
        await using var desk = new Desk(host);
        await desk.ClearRotaAsync(Lead);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        (await desk.AlertsAsync(Lead, id)).ShouldBe(["opened"]);
        (await desk.AlertsAsync(Officer, id)).ShouldBeEmpty();
        await desk.ActAsync(Lead, id, "acknowledge");
        (await (await desk.AsAsync(DemoUserNames.PartnerMember)).GetJsonAsync("/api/desk/asks")).AsArray()
            .Single(a => a!["id"]!.GetValue<Guid>() == id)!["acknowledgedAt"].ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_lead_alone_decides_nothing_by_day_and_loses_nothing_until_a_second_person_is_there(string database)
    {
        await using var host = await StartAsync(database);
        await using var desk = new Desk(host);
        ToNoon(host);
        var id = await desk.OpenAsync(Lead);
        var lead = await desk.AsAsync(Lead);
        for (var i = 0; i < 2; i++) await lead.PostAsync($"/api/desk/items/{id}/referees/calls", new { knows = "directly", told = "yes", urgent = "tonight" });
        await desk.ActAsync(Lead, id, "verify", new { });
        var ways = await lead.GetJsonAsync($"/api/desk/items/{id}/ways");
        var proposal = new
        {
            amounts = new[] { new { need = "relocation", amount = "1,500" } },
            fundId = ways["funds"]!.AsArray().First(f => (string)f!["currency"]! == "USD")!["id"],
            organisationId = ways["partners"]![0]!["id"],
            other = "nobody",
        };
        await desk.ActAsync(Lead, id, "decide", proposal);
        var alone = await DecidedCase.PageAsync(desk, id, Lead);
        using (var refused = await lead.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/second", new { }, (long)alone["version"]!, Guid.CreateVersion7()))
            ((string)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!).ShouldBe("desk.same-person");
        await DecidedCase.DispatchAsync(desk);
        (await DecidedCase.InProgrammeAsync(host, (string)alone["case"]!["code"]!)).Support.ShouldBe(0);

        // Three days on nobody has come: it is said, and what was decided still stands.
        host.Clock.Advance(TimeSpan.FromDays(3));
        await desk.RunAsync<WatchCases>();
        await using var later = new Desk(host);
        (await later.AlertsAsync(Lead, id)).ShouldContain("decideLate");
        await later.ActAsync(Lead, id, "people", new { userId = await later.IdOfAsync(Officer) });
        (await later.AlertsAsync(Officer, id)).ShouldContain("assigned");
        await later.ActAsync(Officer, id, "second");
        ((string)(await DecidedCase.PageAsync(later, id, Lead))["case"]!["state"]!).ShouldBe("decided");
    }

    private static Task<HostFixture> StartAsync(string database) => HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));

    // By day nobody decides alone.
    private static void ToNoon(HostFixture host)
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        host.Clock.Advance(Baghdad.ToUtc(Baghdad.AddWorkingDays(Baghdad.DayOf(now), 1), new TimeOnly(12, 0)) - now);
    }
}
