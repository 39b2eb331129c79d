using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Protection.Jobs;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Who is told of a case and when (issue: duty, again after 15 minutes, then the lead; 1 h, 24 h), each once.</summary>
public sealed class AlarmTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_unanswered_word_goes_to_duty_again_and_then_to_the_lead_each_once(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        await Told(host, id, officer: ["opened"], lead: []);

        host.Clock.Advance(TimeSpan.FromMinutes(14));
        await desk.RunAsync<WatchCases>();
        await Told(host, id, officer: ["opened"], lead: []);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.RunAsync<WatchCases>();
        await desk.RunAsync<WatchCases>();
        await Told(host, id, officer: ["opened", "stillOpen"], lead: []);

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await desk.RunAsync<WatchCases>();
        await desk.RunAsync<WatchCases>();
        await Told(host, id, officer: ["opened", "stillOpen"], lead: ["unanswered"]);

        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await desk.RunAsync<WatchCases>();
        await Told(host, id, officer: ["opened", "stillOpen"], lead: ["unanswered", "acknowledgeLate"]);
    }

    [Fact]
    public async Task After_three_days_of_outage_each_is_told_each_once()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        await desk.ClearRotaAsync(DemoUserNames.ProtectionLead);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        await Told(host, id, officer: [], lead: ["opened"]);
        host.Clock.Advance(TimeSpan.FromDays(3));
        await desk.RunAsync<WatchCases>();
        await desk.RunAsync<WatchCases>();
        await Told(host, id, officer: [], lead: ["opened", "stillOpen", "unanswered", "acknowledgeLate", "triageLate", "decideLate"]);
    }

    [Fact]
    public async Task Once_somebody_has_it_in_hand_nobody_is_told_again_and_what_was_seen_is_silent()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "acknowledge");
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "triage", new { risk = "high", needs = new[] { "relocation", "medical" } });
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await desk.RunAsync<WatchCases>();
        await Told(host, id, officer: ["opened"], lead: []);

        await using var later = new Desk(host);
        var officer = await later.AsAsync(DemoUserNames.ProtectionOfficer);
        foreach (var alert in (await officer.GetJsonAsync("/api/desk/alerts")).AsArray()) await officer.PostAsync($"/api/desk/alerts/{alert!["id"]}/seen");
        await Told(host, id, officer: [], lead: []);
    }

    [Fact]
    public async Task The_newest_danger_stands_first_also_behind_fifty_older_cases()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        for (var i = 0; i < 51; i++) await desk.AskAsync(DemoUserNames.PartnerMember, risk: "low");
        var newest = await desk.AskAsync(DemoUserNames.PartnerMember);
        var list = (await (await desk.AsAsync(DemoUserNames.ProtectionLead)).GetJsonAsync("/api/desk/items")).AsArray();
        list[0]!["id"]!.GetValue<Guid>().ShouldBe(newest);
    }

    /// <summary>Signed in anew: sessions lock and end while the clock goes.</summary>
    private static async Task Told(HostFixture host, Guid id, string[] officer, string[] lead)
    {
        await using var desk = new Desk(host);
        (await desk.AlertsAsync(DemoUserNames.ProtectionOfficer, id)).ShouldBe(officer, ignoreOrder: true);
        (await desk.AlertsAsync(DemoUserNames.ProtectionLead, id)).ShouldBe(lead, ignoreOrder: true);
    }
}
