using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Protection.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A word of the lead to everybody: it is there until it is put away or ended, what it says is opened on record, and no mail goes out.</summary>
public sealed class NoticeTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const string At = "/api/desk/notices";
    private readonly Desk desk = host.Desk;

    [Fact]
    public async Task It_is_there_for_everybody_until_each_puts_it_away_or_it_ends()
    {
        var lead = await desk.AsAsync(DemoUserNames.ProtectionLead);
        var id = await WriteAsync(lead, new() { ["ar"] = Text("عنوان", "نص"), ["en"] = Text("Title", "Body") });
        foreach (var who in new[] { DemoUserNames.PartnerMember, DemoUserNames.SecondPartnerLead, DemoUserNames.Officer1, DemoUserNames.Administrator })
            (await IdsAsync(who)).ShouldContain(id, who);

        var member = await desk.AsAsync(DemoUserNames.PartnerMember);
        (await member.GetJsonAsync(At)).ToJsonString().ShouldNotContain("Title");
        (await ReadAsync(id)).ShouldBe(0);
        var words = await member.GetJsonAsync($"{At}/{id}/words");
        ((string)words["title"]!, (string)words["body"]!).ShouldBeOneOf(("Title", "Body"), ("عنوان", "نص"));
        (await ReadAsync(id)).ShouldBe(1);
        for (var twice = 0; twice < 2; twice++) await member.PostAsync($"{At}/{id}/seen");
        (await IdsAsync(DemoUserNames.PartnerMember)).ShouldNotContain(id);
        (await IdsAsync(DemoUserNames.PartnerLead)).ShouldContain(id);

        var state = await StateAsync(lead, id);
        (state["seen"]!.GetValue<int>(), state["isShown"]!.GetValue<bool>()).ShouldBe((1, true));
        await lead.PostAsync($"{At}/{id}/end", version: (long)state["version"]!);
        (await IdsAsync(DemoUserNames.PartnerLead)).ShouldNotContain(id);
        (await StateAsync(lead, id))["isShown"]!.GetValue<bool>().ShouldBeFalse();
        using var stale = await lead.SendAsync(HttpMethod.Post, $"{At}/{id}/end", new { }, (long)state["version"]!);
        ((int)stale.StatusCode).ShouldBeOneOf(409, 412);
    }

    [Fact]
    public async Task Who_put_it_away_is_on_record_once_and_found_by_themselves_only()
    {
        var id = await WriteAsync(await desk.AsAsync(DemoUserNames.ProtectionLead), new() { ["en"] = Text("Title", "Body") });
        var member = await desk.AsAsync(DemoUserNames.PartnerMember);
        for (var twice = 0; twice < 2; twice++) await member.PostAsync($"{At}/{id}/seen");
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var who = (await db.Set<NoticeSeen>().SingleAsync(s => s.NoticeId == id)).UserId;
        var record = await db.Set<AuditEntry>().SingleAsync(e => e.Act == "desk.notice-seen" && e.Records.Any(r => r.RecordId == id));
        record.ActorId.ShouldBe(who);
        (await SeenAsAsync(who, Roles.PartnerMember, id)).ShouldBe(1);
        (await SeenAsAsync(Guid.CreateVersion7(), Roles.PartnerMember, id)).ShouldBe(0);
        (await SeenAsAsync(Guid.CreateVersion7(), Roles.ProtectionLead, id)).ShouldBe(0, "the lead reads how many, not who");
    }

    [Fact]
    public async Task Donors_do_not_learn_that_there_is_one()
    {
        var id = await WriteAsync(await desk.AsAsync(DemoUserNames.ProtectionLead), new() { ["ckb"] = Text("ناونیشان", "دەق") });
        foreach (var path in new[] { At, $"{At}/{id}/words", $"{At}/all" }) (await desk.StatusAsync(DemoUserNames.DonorApprover, path)).ShouldBe(403);
        (await desk.StatusAsync(DemoUserNames.Officer1, $"{At}/all")).ShouldBe(403);
        (await desk.StatusAsync(DemoUserNames.Officer1, $"{At}/{Guid.CreateVersion7()}/words")).ShouldBe(404);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task What_is_wrong_is_said_and_nothing_is_shown(string language)
    {
        using var lead = host.Host.CreateClient(language);
        await lead.SignInAsync(DemoUserNames.ProtectionLead);
        var before = (await lead.GetJsonAsync($"{At}/all")).AsArray().Count;
        (JsonObject Body, string? Field)[] wrong =
        [
            (new() { ["endsOn"] = Day(1) }, "ar.title"),
            (new() { ["endsOn"] = Day(-1), ["en"] = Text("T", "B") }, "endsOn"),
            (new() { ["endsOn"] = Day(200), ["en"] = Text("T", "B") }, "endsOn"),
            (new() { ["endsOn"] = "2026-02-31", ["en"] = Text("T", "B") }, null),
            (new() { ["endsOn"] = Day(1), ["en"] = Text("", "B") }, "en.title"),
            (new() { ["endsOn"] = Day(1), ["ckb"] = Text("T", "") }, "ckb.body"),
            (new() { ["endsOn"] = Day(1), ["ar"] = Text(new string('ق', 121), "B") }, "ar.title"),
            (new() { ["endsOn"] = Day(1), ["ar"] = Text("T", new string('ق', 2001)) }, "ar.body"),
            (new() { ["endsOn"] = Day(1), ["ar"] = new JsonObject { ["title"] = "T" } }, null),
        ];
        foreach (var (body, field) in wrong)
        {
            using var refused = await lead.SendAsync(HttpMethod.Post, At, body, key: Guid.CreateVersion7());
            var said = await refused.Content.ReadAsStringAsync();
            ((int)refused.StatusCode).ShouldBeInRange(400, 422, said);
            if (field is null) continue;
            var sentence = (string)JsonNode.Parse(said)!["errors"].ShouldNotBeNull(said)[field].ShouldNotBeNull(said)[0]!["message"]!;
            sentence.Any(c => c is > '\u0600' and < '\u0700').ShouldBe(language != "en", sentence);
        }

        (await lead.GetJsonAsync($"{At}/all")).AsArray().Count.ShouldBe(before);
    }

    private static JsonObject Text(string title, string body) => new() { ["title"] = title, ["body"] = body };

    private string Day(int fromToday) =>
        Baghdad.Today(host.Host.App.Services.GetRequiredService<TimeProvider>()).AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Guid> WriteAsync(TestClient lead, JsonObject body)
    {
        body["endsOn"] = Day(3);
        return (await lead.PostAsync(At, body, key: Guid.CreateVersion7()))["id"]!.GetValue<Guid>();
    }

    private async Task<List<Guid>> IdsAsync(string who) => [.. (await (await desk.AsAsync(who)).GetJsonAsync(At)).AsArray().Select(n => n!["id"]!.GetValue<Guid>())];

    private static async Task<JsonNode> StateAsync(TestClient lead, Guid id) =>
        (await lead.GetJsonAsync($"{At}/all")).AsArray().Single(n => n!["id"]!.GetValue<Guid>() == id)!;

    /// <summary>How many have put it away, as far as somebody would find, whatever page asked.</summary>
    private async Task<int> SeenAsAsync(Guid who, string role, Guid id)
    {
        await using var scope = desk.Enclave().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.Staff);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(new CurrentUserInfo(who, "test", [role], null, null, Guid.Empty, "en"));
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<NoticeSeen>().CountAsync(s => s.NoticeId == id);
    }

    private async Task<int> ReadAsync(Guid id)
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<AuditEntry>()
            .CountAsync(e => e.Act == AuditEntry.ReadAct && e.Purpose == "desk.notice" && e.Records.Any(r => r.RecordId == id));
    }
}
