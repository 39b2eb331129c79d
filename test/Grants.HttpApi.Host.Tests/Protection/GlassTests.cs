using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Grants.Protection.Domain.Decisions;
using Grants.Protection.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Break-glass (product.md: reason, second person, 30 minutes, one case, owners told), who looked, and reading too much. Written by hand.</summary>
public sealed class GlassTests
{
    private const string Owner = DemoUserNames.ProtectionOfficer;
    private const string Lead = DemoUserNames.ProtectionLead;
    private const string Third = DemoUserNames.Officer1;
    private const string Words = "Sample words of one person";

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Another_reads_one_case_for_half_an_hour_after_a_second_person_agreed_and_the_owner_is_told(string database)
    {
        await using var host = await StartAsync(TestDatabases.Parse(database));
        await using var desk = new Desk(host);
        var (id, code) = await OwnedAsync(desk);
        (await desk.StatusAsync(Third, $"/api/desk/items/{id}")).ShouldBe(404);

        var glass = await AskAsync(desk, Third, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        (await desk.AlertsAsync(Owner, id)).ShouldContain("glassAsked");
        (await ReadAsync(desk, Third, glass)).ShouldBe("desk.glass-over");
        (await ActAsync(desk, Third, glass, "allow")).ShouldBe("desk.same-person");
        ((string)(await (await desk.AsAsync(Lead)).GetJsonAsync($"/api/desk/access/{glass}/reason"))["reason"]!).ShouldBe("Nobody answers");

        (await ActAsync(desk, Lead, glass, "allow")).ShouldBe("");
        (await desk.AlertsAsync(Owner, id)).ShouldContain("glassOpened");
        var read = await (await desk.AsAsync(Third)).GetJsonAsync($"/api/desk/access/{glass}/content");
        Encoding.UTF8.GetString(Convert.FromBase64String((string)read["content"]!)).ShouldBe(Words);

        // Reading, and nothing else: the case stays one that is not theirs.
        (await desk.StatusAsync(Third, $"/api/desk/items/{id}")).ShouldBe(404);
        (await desk.StatusAsync(Third, $"/api/desk/items/{id}/content")).ShouldBe(404);
        foreach (var act in new[] { "acknowledge", "triage", "second", "close" })
        {
            object body = act == "close" ? new { content = "eA==", contentVersion = 1 } : new { risk = "low", needs = new[] { "medical" } };
            using var answer = await (await desk.AsAsync(Third)).SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/{act}", body, version: 1, key: Guid.CreateVersion7());
            ((int)answer.StatusCode).ShouldBe(404, act);
        }

        // Nobody reads with it but who asked, and no other case.
        (await ReadAsync(desk, Lead, glass)).ShouldBe("not-found");
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        (await ReadAsync(host, Third, glass)).ShouldBe("");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await ReadAsync(host, Third, glass)).ShouldBe("desk.glass-over");

        await using var later = new Desk(host);
        var looked = (await (await later.AsAsync(Owner)).GetJsonAsync($"/api/desk/items/{id}/readings")).AsArray();
        looked.Select(r => ((string)r!["userName"]!, (bool)r["isByGlass"]!)).ShouldContain((Third, true));
        (await later.StatusAsync(Lead, $"/api/desk/items/{id}/readings")).ShouldBe(200);
        (await later.StatusAsync(Third, $"/api/desk/items/{id}/readings")).ShouldBe(404);
        (await ActAsync(later, Third, glass, "review")).ShouldBe("desk.same-person");
        (await ActAsync(later, Owner, glass, "review")).ShouldBe("");
        (await ActAsync(later, Owner, glass, "review")).ShouldBe("wrong-state");
    }

    [Fact]
    public async Task Both_acts_are_signed_and_the_verifier_finds_nothing_wrong_with_them()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var glass = await AskAsync(desk, Third, (await OwnedAsync(desk)).Code);
        await ActAsync(desk, Owner, glass, "allow");
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var signed = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<DecisionProof>().Where(p => p.DecisionId == glass).Select(p => p.Line).ToListAsync();
        using var lines = new StringReader(string.Join('\n', signed));
        var report = await SignedActVerifier.CheckAsync(lines, CancellationToken.None);
        (report.Confirmed, report.Faults.Count).ShouldBe((2, 0));
    }

    [Fact]
    public async Task What_was_not_agreed_or_not_in_time_opens_nothing()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var code = (await OwnedAsync(desk)).Code;
        var refused = await AskAsync(desk, Third, code);
        (await ActAsync(desk, Owner, refused, "refuse")).ShouldBe("");
        (await ActAsync(desk, Lead, refused, "allow")).ShouldBe("wrong-state");
        (await ReadAsync(desk, Third, refused)).ShouldBe("desk.glass-over");

        var late = await AskAsync(desk, Third, code);
        host.Clock.Advance(TimeSpan.FromMinutes(60));
        await using var later = new Desk(host);
        (await ActAsync(later, Lead, late, "allow")).ShouldBe("desk.glass-late");
    }

    [Fact]
    public async Task Two_who_answer_at_once_one_wins()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var glass = await AskAsync(desk, Third, (await OwnedAsync(desk)).Code);
        var version = await VersionAsync(desk, Lead, glass);
        var (lead, owner) = (await desk.AsAsync(Lead), await desk.AsAsync(Owner));
        var answers = await Task.WhenAll(
            lead.SendAsync(HttpMethod.Post, $"/api/desk/access/{glass}/allow", new { }, version, Guid.CreateVersion7()),
            owner.SendAsync(HttpMethod.Post, $"/api/desk/access/{glass}/refuse", new { }, version, Guid.CreateVersion7()));
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("ZZZ-9999", "Sample", "desk.glass-unknown", "code")]
    [InlineData("'; drop table cases; --", "Sample", "desk.glass-unknown", "code")]
    [InlineData("", "Sample", "invalid", "code")]
    [InlineData("own", "", "invalid", "reason")]
    [InlineData("own", "Sample", "desk.glass-own", "code")]
    public async Task A_bad_request_is_told_at_its_field_and_opens_nothing(string code, string reason, string error, string field)
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var own = (await OwnedAsync(desk)).Code;
        using var answer = await (await desk.AsAsync(Owner)).SendAsync(HttpMethod.Post, "/api/desk/access", new { code = code == "own" ? own : code, reason }, key: Guid.CreateVersion7());
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBeInRange(400, 422, text);
        ((string)JsonNode.Parse(text)!["code"]!).ShouldBe(error);
        text.ShouldContain($"\"{field}\"");
    }

    [Fact]
    public async Task Who_opens_more_cases_than_usual_within_an_hour_is_told_of_once_a_day_and_not_for_five()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var last = Guid.Empty;

        // Looking through the log of what happens around partners is work, and no case.
        var officer = await desk.AsAsync(Owner);
        for (var i = 0; i < 6; i++) await officer.PostAsync(EventSteps.Team, EventSteps.Word("Sample"));
        foreach (var it in await officer.AllEventsAsync(EventSteps.Team)) await desk.StatusAsync(Owner, $"{EventSteps.Team}/{it["id"]}/words");

        for (var i = 0; i < 5; i++) await desk.StatusAsync(Owner, $"/api/desk/items/{last = await desk.OpenAsync(Owner)}/content");
        await desk.RunAsync<WatchDeskReadings>();
        (await desk.AlertsAsync(Lead, last)).ShouldNotContain("unusualReading");

        await desk.StatusAsync(Owner, $"/api/desk/items/{last = await desk.OpenAsync(Owner)}/content");
        await desk.RunAsync<WatchDeskReadings>();
        await desk.RunAsync<WatchDeskReadings>();
        (await desk.AlertsAsync(Lead, last)).Count(k => k == "unusualReading").ShouldBe(1);
        (await desk.AlertsAsync(Owner, last)).ShouldNotContain("unusualReading");
    }

    /// <summary>The demo with a third person of the team, who is not on duty and works on nothing.</summary>
    private static async Task<HostFixture> StartAsync(DatabaseProvider database = DatabaseProvider.Sqlite)
    {
        var host = await HostFixture.StartAsync("full", database, ("Jobs:Enabled", "false"));
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var third = await db.Set<User>().SingleAsync(u => u.UserName == Third);
        await db.Database.ExecuteSqlAsync($"UPDATE identity_user_roles SET \"Role\" = {Roles.ProtectionOfficer} WHERE \"UserId\" = {third.Id}");
        return host;
    }

    private static async Task<(Guid Id, string Code)> OwnedAsync(Desk desk)
    {
        var id = await desk.OpenAsync(Owner, Words);
        return (id, (string)(await (await desk.AsAsync(Owner)).GetJsonAsync($"/api/desk/items/{id}"))["case"]!["code"]!);
    }

    private static async Task<Guid> AskAsync(Desk desk, string who, string code) =>
        (await (await desk.AsAsync(who)).PostAsync("/api/desk/access", new { code, reason = "Nobody answers" }))["id"]!.GetValue<Guid>();

    private static async Task<long> VersionAsync(Desk desk, string who, Guid glass) =>
        (long)(await (await desk.AsAsync(who)).GetJsonAsync("/api/desk/access")).AsArray().Single(g => g!["id"]!.GetValue<Guid>() == glass)!["version"]!;

    /// <summary>The error's code, or nothing.</summary>
    private static async Task<string> ActAsync(Desk desk, string who, Guid glass, string act)
    {
        using var answer = await (await desk.AsAsync(who)).SendAsync(HttpMethod.Post, $"/api/desk/access/{glass}/{act}", new { }, await VersionAsync(desk, who, glass), Guid.CreateVersion7());
        return await CodeOfAsync(answer);
    }

    private static async Task<string> ReadAsync(Desk desk, string who, Guid glass)
    {
        using var answer = await (await desk.AsAsync(who)).GetAsync($"/api/desk/access/{glass}/content");
        return await CodeOfAsync(answer);
    }

    /// <summary>Signed in anew: sessions lock while the clock goes.</summary>
    private static async Task<string> ReadAsync(HostFixture host, string who, Guid glass)
    {
        await using var later = new Desk(host);
        return await ReadAsync(later, who, glass);
    }

    private static async Task<string> CodeOfAsync(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? "" : (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
}
