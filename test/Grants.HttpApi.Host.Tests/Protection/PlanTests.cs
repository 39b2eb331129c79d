using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Protection.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A partner's plan is its lead's and, by an act on record, the team's. Nobody else learns more than that pages of this kind exist.</summary>
public sealed class PlanTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const string Own = "/api/desk/asks/plan";
    private const string Team = "/api/desk/plans";
    private readonly Desk desk = host.Desk;

    [Fact]
    public async Task Two_partners_write_at_the_same_time_and_each_opens_its_own_and_the_team_opens_on_record()
    {
        var (one, two) = (await desk.AsAsync(DemoUserNames.PartnerLead), await desk.AsAsync(DemoUserNames.SecondPartnerLead));
        await Task.WhenAll(one.PostAsync(Own, Plan("sentinel-one"), key: Guid.CreateVersion7()), two.PostAsync(Own, Plan("sentinel-two"), key: Guid.CreateVersion7()));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async n => (await OpenAsync(n % 2 == 0 ? one : two, $"{Own}/content")).ShouldBe(n % 2 == 0 ? "sentinel-one" : "sentinel-two")));

        // Written again with the version that was read; another one is refused, a second first one as well.
        var version = (long)(await one.GetJsonAsync($"{Own}/content"))["version"]!;
        using (var written = await one.SendAsync(HttpMethod.Put, $"{Own}/content", Plan("sentinel-later"), version)) written.IsSuccessStatusCode.ShouldBeTrue();
        using (var stale = await one.SendAsync(HttpMethod.Put, $"{Own}/content", Plan("sentinel-late"), version)) ((int)stale.StatusCode).ShouldBeOneOf(409, 412);
        using (var again = await one.SendAsync(HttpMethod.Post, Own, Plan("sentinel-again"), key: Guid.CreateVersion7()))
            JsonNode.Parse(await again.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("desk.plan-exists");
        (await OpenAsync(one, $"{Own}/content")).ShouldBe("sentinel-later");

        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        var list = await officer.GetJsonAsync(Team);
        list.ToJsonString().ShouldNotContain(Base64("sentinel-later"));
        var id = list["plans"]!.AsArray().Single(p => (string)p!["partnerCode"]! == "P-017")!["id"]!.GetValue<Guid>();
        var before = await ReadAsync(id);
        (await OpenAsync(officer, $"{Team}/{id}/content")).ShouldBe("sentinel-later");
        (await ReadAsync(id)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_team_sees_whose_day_has_come_and_writes_one_where_there_is_none()
    {
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        var list = await officer.GetJsonAsync(Team);
        list["plans"]!.AsArray().Select(p => p!["isDue"]!.GetValue<bool>()).Take(2).ShouldBe([true, false]);
        var without = list["without"]!.AsArray().First(p => (string)p!["code"]! is not ("P-017" or "P-018"))!;
        var body = Plan("sentinel-team");
        body["partnerId"] = without["id"]!.DeepClone();
        var id = (await officer.PostAsync(Team, body, key: Guid.CreateVersion7()))["id"]!.GetValue<Guid>();
        (await OpenAsync(officer, $"{Team}/{id}/content")).ShouldBe("sentinel-team");
        (await officer.GetJsonAsync(Team))["without"]!.AsArray().ShouldNotContain(p => (string)p!["code"]! == (string)without["code"]!);
    }

    [Theory]
    [InlineData(DemoUserNames.PartnerMember)]
    [InlineData(DemoUserNames.Officer1)]
    [InlineData(DemoUserNames.Manager1)]
    [InlineData(DemoUserNames.DonorApprover)]
    [InlineData(DemoUserNames.Administrator)]
    [InlineData(DemoUserNames.Auditor)]
    public async Task Nobody_else_finds_any(string who)
    {
        var id = (await (await desk.AsAsync(DemoUserNames.ProtectionLead)).GetJsonAsync(Team))["plans"]![0]!["id"]!.GetValue<Guid>();
        foreach (var path in new[] { Own, $"{Own}/content", Team, $"{Team}/{id}/content" }) (await desk.StatusAsync(who, path)).ShouldBe(403, path);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string language)
    {
        using var officer = host.Host.CreateClient(language);
        await officer.SignInAsync(DemoUserNames.ProtectionOfficer);
        var list = await officer.GetJsonAsync(Team);
        var (before, partner) = (list["plans"]!.AsArray().Count, list["without"]!.AsArray()[^1]!["id"]!);
        (string Name, JsonNode? Value, string? Field)[] wrong =
        [
            ("reviewOn", Day(0), "reviewOn"), ("reviewOn", Day(800), "reviewOn"), ("reviewOn", "soon", null), ("content", "no base64!", "content"), ("content", "", "content"),
            ("content", Convert.ToBase64String(new byte[(96 * 1024) + 3]), "content"), ("content", null, "content"), ("partnerId", Guid.CreateVersion7().ToString(), "partnerId"), ("place", "x", null),
        ];
        foreach (var (name, value, field) in wrong)
        {
            var body = Plan("x");
            body["partnerId"] = partner.DeepClone();
            body[name] = value;
            using var refused = await officer.SendAsync(HttpMethod.Post, Team, body, key: Guid.CreateVersion7());
            var said = await refused.Content.ReadAsStringAsync();
            ((int)refused.StatusCode).ShouldBeInRange(400, 422, said);
            if (field is null || value is null) continue;
            var sentence = (string)JsonNode.Parse(said)!["errors"].ShouldNotBeNull(said)[field].ShouldNotBeNull(said)[0]!["message"]!;
            sentence.Any(c => c is > '\u0600' and < '\u0700').ShouldBe(language != "en", sentence);
        }

        (await officer.GetJsonAsync(Team))["plans"]!.AsArray().Count.ShouldBe(before);
    }

    /// <summary>No page of a partner asks for another's: that none is found if one ever does is tried below the pages.</summary>
    [Fact]
    public async Task Whatever_a_partner_asked_for_it_would_find_only_its_own()
    {
        List<SafetyPlan> all;
        await using (var system = desk.Enclave().BeginSystemScope("test"))
            all = await system.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<SafetyPlan>().AsNoTracking().ToListAsync();
        all.Count.ShouldBeGreaterThan(1);
        foreach (var plan in all)
        {
            await using var scope = desk.Enclave().CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.Partner(plan.PartnerId));
            (await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<SafetyPlan>().Select(p => p.Id).ToListAsync()).ShouldBe([plan.Id]);
        }
    }

    private JsonObject Plan(string text) => new() { ["content"] = Base64(text), ["reviewOn"] = Day(100) };

    private string Day(int fromToday) =>
        Baghdad.Today(host.Host.App.Services.GetRequiredService<TimeProvider>()).AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static async Task<string> OpenAsync(TestClient client, string path) => Encoding.UTF8.GetString(Convert.FromBase64String((string)(await client.GetJsonAsync(path))["content"]!));

    private async Task<int> ReadAsync(Guid id)
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<AuditEntry>()
            .CountAsync(e => e.Act == AuditEntry.ReadAct && e.Purpose == "desk.plan" && e.Records.Any(r => r.RecordId == id));
    }
}
