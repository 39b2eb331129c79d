using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Kernel.Time;
using Grants.Protection.Jobs;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>After money arrived the team is told on the 7th, 30th and 90th day to ask how the person is (product.md, Protection); each once, after an outage the latest only.</summary>
public sealed class CheckInTests
{
    private const string Officer = DemoUserNames.ProtectionOfficer;

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Each_is_told_once_also_when_its_day_fell_into_three_days_of_outage(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        var id = await ReceivedAsync(host);
        await ToldAsync(host, id, TimeSpan.FromDays(6), 0);
        await ToldAsync(host, id, TimeSpan.FromDays(3), 1);
        await ToldAsync(host, id, TimeSpan.FromDays(19), 0);
        await ToldAsync(host, id, TimeSpan.FromDays(3), 1);
        await ToldAsync(host, id, TimeSpan.FromDays(62), 1);
        await ToldAsync(host, id, TimeSpan.FromDays(30), 0);
    }

    [Fact]
    public async Task When_all_three_were_missed_it_is_told_once()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        var id = await ReceivedAsync(host);
        await ToldAsync(host, id, TimeSpan.FromDays(93), 1);
        await ToldAsync(host, id, TimeSpan.FromDays(3), 0);
    }

    [Fact]
    public async Task What_was_found_tells_the_lead_when_something_is_needed_and_an_answered_day_is_silent()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        var id = await ReceivedAsync(host);
        await using var desk = new Desk(host);
        var page = await desk.ActAsync(Officer, id, "check-in", new { days = 7, outcome = "needsSomething" });
        ((string)page["case"]!["state"]!).ShouldBe("followingUp");
        var first = page["checkIns"]![0]!;
        ((string)first["outcome"]!, (string)first["doneBy"]!).ShouldBe(("needsSomething", Officer));
        (await desk.AlertsAsync(DemoUserNames.ProtectionLead, id)).ShouldContain("needsMore");
        await ToldAsync(host, id, TimeSpan.FromDays(8), 0);
    }

    /// <summary>How often it sounds after the clock went on. Signed in anew, as sessions end; what sounded is seen, and the next run adds nothing.</summary>
    private static async Task ToldAsync(HostFixture host, Guid id, TimeSpan later, int expected)
    {
        host.Clock.Advance(later);
        await using var desk = new Desk(host);
        await desk.RunAsync<WatchCases>();
        var officer = await desk.AsAsync(Officer);
        (await desk.AlertsAsync(Officer, id)).Count(k => k == "checkInDue").ShouldBe(expected, $"on {host.Clock.GetUtcNow():u}");
        foreach (var alert in (await officer.GetJsonAsync("/api/desk/alerts")).AsArray()) await officer.PostAsync($"/api/desk/alerts/{alert!["id"]}/seen");
        await desk.RunAsync<WatchCases>();
        (await desk.AlertsAsync(Officer, id)).ShouldNotContain("checkInDue");
    }

    private static async Task<Guid> ReceivedAsync(HostFixture host)
    {
        await using var desk = new Desk(host);
        var now = host.Clock.GetUtcNow().UtcDateTime;
        host.Clock.Advance(Baghdad.ToUtc(Baghdad.AddWorkingDays(Baghdad.DayOf(now), 1), new TimeOnly(12, 0)) - now);
        var id = await DecidedCase.DecidedAsync(desk);
        await DecidedCase.DispatchAsync(desk);
        await new PaidTonight(host, desk, (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!).SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        await desk.ActAsync(Officer, id, "received", new { on = $"{Baghdad.Today(host.Clock):yyyy-MM-dd}" });
        return id;
    }
}
