using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Application.Signing;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Time;
using Grants.Protection.Domain.Access;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;
using Grants.Protection.Domain.Verification;
using Grants.Protection.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Closing shortens what is kept; erasing destroys the key and keeps what answers for the money (product.md, Protection).</summary>
public sealed class EndingTests
{
    private const string Officer = DemoUserNames.ProtectionOfficer;
    private const string Lead = DemoUserNames.ProtectionLead;
    private const string Asker = DemoUserNames.PartnerMember;
    private const string Story = "Sentinel-story-5521";
    private const string Name = "Sentinel-name-5522";
    private const string Note = "Sentinel-note-5523";

    [Fact]
    public async Task Closing_keeps_what_was_sent_and_forgets_who_the_referees_are()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var id = await GivenAsync(desk);
        var officer = await desk.AsAsync(Officer);
        (await NotesAsync(officer, id)).ShouldContain(Note);
        (await ContentAsync(officer, id)).ShouldContain(Story);

        await desk.CloseAsync(Officer, id, Name);
        (await ContentAsync(officer, id)).ShouldBe(Name);
        (await NotesAsync(officer, id)).ShouldNotContain(Note);
        (await DecidedCase.PageAsync(desk, id))["case"]!["next"].ShouldBeNull("nothing is promised of what is closed");
        (await officer.GetJsonAsync("/api/desk/items")).AsArray().ShouldNotContain(r => r!["id"]!.GetValue<Guid>() == id);
        (await officer.GetJsonAsync("/api/desk/items/closed")).AsArray().ShouldContain(r => r!["id"]!.GetValue<Guid>() == id);
    }

    [Fact]
    public async Task Words_that_came_in_between_are_not_closed_over()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var id = await GivenAsync(desk);
        var closing = await desk.ClosingAsync(Officer, id, Name);
        var officer = await desk.AsAsync(Officer);
        using var written = await officer.SendAsync(
            HttpMethod.Put, $"/api/desk/items/{id}/content", new { content = "eA==" }, (long)(await officer.GetJsonAsync($"/api/desk/items/{id}/content"))["version"]!, Guid.CreateVersion7());
        written.EnsureSuccessStatusCode();
        (await RefusedAsync(desk, Officer, id, "close", closing)).ShouldBe((HttpStatusCode.PreconditionFailed, "stale"));
        (await ContentAsync(officer, id)).ShouldBe("x");
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Erasing_takes_every_row_that_tells_of_the_person_and_keeps_the_code(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await GivenAsync(desk);
        (await RefusedAsync(desk, Lead, id, "erase")).ShouldBe((HttpStatusCode.Conflict, "wrong-state"), "only what is closed");
        await desk.CloseAsync(Officer, id, Name);
        (await RowsAsync(desk, id)).Count(n => n > 0).ShouldBe(6, "document, referee, glass, mark, alert, key: all are there before");
        var view = await (await desk.AsAsync(Lead)).GetJsonAsync($"/api/desk/items/{id}/erase");
        ((bool)view["hasPart"]!, (int)view["referees"]!, (int)view["glasses"]!, (int)view["marks"]!).ShouldBe((true, 1, 1, 1));

        var erased = await desk.ActAsync(Lead, id, "erase");
        erased["erasedAt"].ShouldNotBeNull();
        erased["members"]!.AsArray().ShouldBeEmpty();
        erased["case"]!["needs"]!.AsArray().ShouldBeEmpty();
        (await RowsAsync(desk, id)).ShouldAllBe(n => n == 0);
        (await desk.StatusAsync(Officer, $"/api/desk/items/{id}")).ShouldBe(404);
        (await desk.StatusAsync(Officer, $"/api/desk/items/{id}/content")).ShouldBe(404);
        (await (await desk.AsAsync(Asker)).GetJsonAsync("/api/desk/asks")).AsArray().ShouldNotContain(a => a!["id"]!.GetValue<Guid>() == id);
        (await RefusedAsync(desk, Lead, id, "erase")).ShouldBe((HttpStatusCode.Conflict, "wrong-state"));
        (await GlassAsync(desk, (string)erased["case"]!["code"]!)).ShouldBe("desk.glass-unknown");
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var proofs = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<DecisionProof>().Where(p => p.CaseId == id && p.DecisionId == id).Select(p => p.Line).ToListAsync();
        using var lines = new StringReader(string.Join('\n', proofs));
        (await SignedActVerifier.CheckAsync(lines, CancellationToken.None)).Confirmed.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_given_for_what_is_nowhere_once_it_is_erased_and_how_much_by_whom_stays()
    {
        await using var host = await StartAsync();
        await using var desk = new Desk(host);
        var now = host.Clock.GetUtcNow().UtcDateTime;
        host.Clock.Advance(Baghdad.ToUtc(Baghdad.AddWorkingDays(Baghdad.DayOf(now), 1), new TimeOnly(12, 0)) - now);
        var id = await DecidedCase.DecidedAsync(desk);
        await DecidedCase.DispatchAsync(desk);
        await new PaidTonight(host, desk, (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!).SendWholeAsync();
        await desk.RunAsync<FollowMoney>();
        await desk.ActAsync(Officer, id, "received", new { on = $"{Baghdad.Today(host.Clock):yyyy-MM-dd}" });
        await desk.CloseAsync(Officer, id, Name);
        (await ProofsAsync(desk, id)).ShouldContain("Relocation", customMessage: "the search finds it while it is there");

        var erased = await desk.ActAsync(Lead, id, "erase");
        (await ProofsAsync(desk, id)).ShouldNotContain("Relocation");
        erased["decision"]!["needs"]!.AsArray().ShouldBeEmpty();
        ((long)erased["decision"]!["totalMinor"]!, (string)erased["decision"]!["firstBy"]!, (string)erased["decision"]!["secondBy"]!).ShouldBe((150_000, Officer, Lead));
    }

    [Fact]
    public async Task The_lead_is_told_once_what_was_closed_long_ago()
    {
        await using var host = await StartAsync();
        Guid id;
        await using (var desk = new Desk(host))
        {
            id = await GivenAsync(desk);
            await desk.CloseAsync(Officer, id, Name);
            await desk.RunAsync<WatchCases>();
            (await desk.AlertsAsync(Lead, id)).ShouldNotContain("eraseDue");
        }

        host.Clock.Advance(TimeSpan.FromDays(366));
        await using var later = new Desk(host);
        for (var i = 0; i < 2; i++) await later.RunAsync<WatchCases>();
        (await later.AlertsAsync(Lead, id)).Count(k => k == "eraseDue").ShouldBe(1);
    }

    /// <summary>Asked for by a partner's person, taken in hand, a referee with a note, read by somebody else for half an hour.</summary>
    public static async Task<Guid> GivenAsync(Desk desk)
    {
        var word = new { risk = "high", needs = new[] { "relocation" }, content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Name + Story)), marks = new[] { new string('a', 64) } };
        var id = (await (await desk.AsAsync(Asker)).PostAsync("/api/desk/asks", word))["id"]!.GetValue<Guid>();
        await desk.ActAsync(Officer, id, "acknowledge");
        await (await desk.AsAsync(Officer)).PostAsync($"/api/desk/items/{id}/referees/calls", new { knows = "directly", told = "yes", urgent = "tonight", note = Note });
        (await GlassAsync(desk, (string)(await DecidedCase.PageAsync(desk, id))["case"]!["code"]!)).ShouldBe("");
        return id;
    }

    /// <summary>What stands in the lines of all that was signed of it.</summary>
    private static async Task<string> ProofsAsync(Desk desk, Guid id)
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var lines = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<DecisionProof>().Where(p => p.CaseId == id).Select(p => p.Line).ToListAsync();
        return string.Join('\n', lines);
    }

    private static Task<HostFixture> StartAsync() => HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));

    private static async Task<string> ContentAsync(TestClient client, Guid id) =>
        Encoding.UTF8.GetString(Convert.FromBase64String((string)(await client.GetJsonAsync($"/api/desk/items/{id}/content"))["content"]!));

    private static async Task<string> NotesAsync(TestClient client, Guid id) => (await client.GetJsonAsync($"/api/desk/items/{id}/referees/words")).ToJsonString();

    private static async Task<string> GlassAsync(Desk desk, string code)
    {
        using var answer = await (await desk.AsAsync(Lead)).SendAsync(HttpMethod.Post, "/api/desk/access", new { code, reason = "Sample reason" }, key: Guid.CreateVersion7());
        return answer.IsSuccessStatusCode ? "" : (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }

    /// <summary>How many rows tell of it, each kind for itself, and whether its key is left.</summary>
    private static async Task<int[]> RowsAsync(Desk desk, Guid id)
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var keys = scope.ServiceProvider.GetRequiredService<KeyStore>();
        return
        [
            await db.Set<CaseDocument>().CountAsync(d => d.CaseId == id), await db.Set<Referee>().CountAsync(r => r.CaseId == id), await db.Set<BreakGlass>().CountAsync(g => g.CaseId == id),
            await db.Set<CaseMark>().CountAsync(m => m.CaseId == id), await db.Set<Alert>().CountAsync(a => a.CaseId == id), keys.IsErased(id) ? 0 : 1,
        ];
    }

    private static async Task<(HttpStatusCode Status, string Code)> RefusedAsync(Desk desk, string who, Guid id, string act, object? body = null)
    {
        var client = await desk.AsAsync(who);
        using var answer = await client.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/{act}", body ?? new { }, (long)(await DecidedCase.PageAsync(desk, id, who))["version"]!, Guid.CreateVersion7());
        return (answer.StatusCode, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!);
    }
}
