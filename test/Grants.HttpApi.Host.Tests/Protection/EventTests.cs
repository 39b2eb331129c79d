using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>The log of what happens: who writes, who reads, and that no list says of whom (product.md: "nobody sees a partner's name in it without need").</summary>
public sealed class EventTests(DeskHost host) : IClassFixture<DeskHost>
{
    // What is sent in the place of a right value, and the field that is named; none where no form of ours could send it.
    private static readonly (string Name, string Value, string? Field)[] Wrong =
    [
        ("month", "\"2099-01\"", "month"),
        ("month", "\"2011-01\"", "month"),
        ("month", "\"2026-13\"", "month"),
        ("month", "\"a month that is much too long\"", "month"),
        ("month", "\"\"", "month"),
        ("kind", "\"other\"", null),
        ("kind", "1", null),
        ("kind", "null", null),
        ("steps", "null", null),
        ("steps", "[\"nothing\"]", null),
        ("rows", "[]", "rows"),
        ("rows", "[null]", null),
        ("rows", "[{\"governorate\":\"IQ-XX\",\"target\":\"staff\"}]", "rows[0].governorate"),
        ("rows", "[{\"governorate\":\"\",\"target\":\"staff\"}]", "rows[0].governorate"),
        ("partnerId", "\"0190a000-0000-7000-8000-000000000001\"", "partnerId"),
        ("day", "\"2026-08-02\"", null),
    ];

    private readonly Desk desk = host.Desk;

    [Fact]
    public async Task A_partner_tells_of_several_at_once_and_finds_them_and_another_partner_does_not()
    {
        var (own, other) = (await desk.AsAsync(DemoUserNames.PartnerMember), await desk.AsAsync(DemoUserNames.SecondPartnerLead));
        var before = (await own.AllEventsAsync(EventSteps.Own)).Select(Id).ToHashSet();
        var word = $"sentinel-{Guid.CreateVersion7():N}";
        var made = await own.PostAsync(EventSteps.Own, EventSteps.Word(word, places: ["IQ-BG", "IQ-BG", "IQ-AR"]), key: Guid.CreateVersion7());
        made["count"]!.GetValue<int>().ShouldBe(3);

        var mine = (await own.AllEventsAsync(EventSteps.Own)).Where(e => !before.Contains(Id(e))).ToList();
        mine.Select(e => (string)e["governorate"]!).ShouldBe(["IQ-BG", "IQ-BG", "IQ-AR"], ignoreOrder: true);
        foreach (var row in mine)
        {
            var words = await own.GetJsonAsync($"{EventSteps.Own}/{row["id"]}/words");
            ((string)words["narrative"]!, words["together"]!.GetValue<int>()).ShouldBe((word, 3));
            using var foreign = await other.GetAsync($"{EventSteps.Own}/{row["id"]}/words");
            ((int)foreign.StatusCode).ShouldBe(404);
        }

        (await other.AllEventsAsync(EventSteps.Own)).Select(Id).ShouldNotContain(id => mine.Select(Id).Contains(id));
    }

    [Fact]
    public async Task The_team_reads_rows_that_name_nobody_and_opens_one_on_record()
    {
        var partner = await desk.AsAsync(DemoUserNames.PartnerMember);
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        var before = (await officer.AllEventsAsync(EventSteps.Team)).Select(Id).ToHashSet();
        var word = $"sentinel-{Guid.CreateVersion7():N}";
        await partner.PostAsync(EventSteps.Own, EventSteps.Word(word, "legal"), key: Guid.CreateVersion7());

        var rows = await officer.AllEventsAsync(EventSteps.Team);
        var id = rows.Select(Id).Single(i => !before.Contains(i));
        var names = rows[0].AsObject().Select(p => p.Key).Order(StringComparer.Ordinal);
        names.ShouldBe(["actor", "governorate", "id", "kind", "month", "recordedAt", "severity", "target"]);
        string.Concat(rows.Select(r => r.ToJsonString())).ShouldNotContain("P-0");
        (await OpenedAsync(id)).ShouldBe(0);

        var words = await officer.GetJsonAsync($"{EventSteps.Team}/{id}/words");
        ((string)words["partnerCode"]!, (string)words["narrative"]!, (string)words["source"]!).ShouldBe(("P-017", word, "partner"));
        (await OpenedAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task What_staff_write_of_a_partner_the_partner_does_not_find()
    {
        var staff = await desk.AsAsync(DemoUserNames.Officer1);
        var choices = (await staff.GetJsonAsync($"{EventSteps.Team}/choices"))["partners"]!.AsArray();
        var partner = choices.Single(p => (string)p!["code"]! == "P-017")!["id"]!;
        var own = await desk.AsAsync(DemoUserNames.PartnerLead);
        var before = (await own.AllEventsAsync(EventSteps.Own)).Count;
        var word = EventSteps.Word("sentinel", "online");
        word["partnerId"] = partner.DeepClone();
        await staff.PostAsync(EventSteps.Team, word, key: Guid.CreateVersion7());
        (await own.AllEventsAsync(EventSteps.Own)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Two_partners_who_tell_at_the_same_time_find_their_own_only()
    {
        var (one, two) = (await desk.AsAsync(DemoUserNames.PartnerLead), await desk.AsAsync(DemoUserNames.SecondPartnerLead));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => (n % 2 == 0 ? one : two).PostAsync(
            EventSteps.Own, EventSteps.Word($"sentinel-{(n % 2 == 0 ? "one" : "two")}", "administrative", n % 2 == 0 ? "2025-01" : "2025-02"), key: Guid.CreateVersion7())));
        foreach (var (who, month) in new[] { (one, "2025-01"), (two, "2025-02") })
            (await who.AllEventsAsync(EventSteps.Own)).Where(e => (string)e["month"]! is "2025-01" or "2025-02").Select(e => (string)e["month"]!).ShouldBe(Enumerable.Repeat(month, 15));
    }

    [Fact]
    public async Task Sent_twice_it_is_written_once()
    {
        var own = await desk.AsAsync(DemoUserNames.SecondPartnerLead);
        var key = Guid.CreateVersion7();
        var first = await own.PostAsync(EventSteps.Own, EventSteps.Word(month: "2025-03"), key: key);
        var again = await own.PostAsync(EventSteps.Own, EventSteps.Word(month: "2025-03"), key: key);
        again.ToJsonString().ShouldBe($$"""{"id":"{{first["id"]}}"}""");
        (await own.AllEventsAsync(EventSteps.Own)).Count(e => (string)e["month"]! == "2025-03").ShouldBe(1);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task What_is_wrong_is_said_in_the_readers_language_and_nothing_is_written(string language)
    {
        using var client = host.Host.CreateClient(language);
        await client.SignInAsync(DemoUserNames.PartnerMember);
        var before = (await client.AllEventsAsync(EventSteps.Own)).Count;
        foreach (var (name, value, field) in Wrong)
        {
            var word = EventSteps.Word();
            word[name] = JsonNode.Parse(value);
            using var refused = await client.SendAsync(HttpMethod.Post, EventSteps.Own, word, key: Guid.CreateVersion7());
            var said = await refused.Content.ReadAsStringAsync();
            ((int)refused.StatusCode).ShouldBeInRange(400, 422, $"{name} {value} {said}");
            if (field is null) continue;
            var sentence = (string)JsonNode.Parse(said)!["errors"].ShouldNotBeNull($"{name} {value} {said}")[field].ShouldNotBeNull($"{name} {value} {said}")[0]!["message"]!;
            sentence.Any(c => c is > '\u0600' and < '\u0700').ShouldBe(language != "en", sentence);
        }

        (await client.AllEventsAsync(EventSteps.Own)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Of_places_and_words_there_is_a_most()
    {
        var own = await desk.AsAsync(DemoUserNames.PartnerMember);
        foreach (var word in new[] { EventSteps.Word(places: [.. Enumerable.Repeat("IQ-BG", 21)]), EventSteps.Word(new string('ق', 4001)) })
        {
            using var refused = await own.SendAsync(HttpMethod.Post, EventSteps.Own, word, key: Guid.CreateVersion7());
            ((int)refused.StatusCode).ShouldBe(400);
        }

        (await own.PostAsync(EventSteps.Own, EventSteps.Word(new string('ق', 4000), places: [.. Enumerable.Repeat("IQ-BG", 20)]), key: Guid.CreateVersion7()))["count"]!.GetValue<int>().ShouldBe(20);
    }

    private static Guid Id(JsonNode row) => row["id"]!.GetValue<Guid>();

    private async Task<int> OpenedAsync(Guid id)
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        return await db.Set<AuditEntry>().CountAsync(e => e.Act == "desk.event-opened" && e.Records.Any(r => r.RecordId == id));
    }
}
