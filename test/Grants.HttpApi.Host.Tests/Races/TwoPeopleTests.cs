using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Application.Email;
using Grants.Notifications;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Races;

/// <summary>Two people decide at the same moment: one is done, the other is told what changed, whichever table notices first. So is whoever comes later with
/// what they saw before.</summary>
public sealed class TwoPeopleTests
{
    private const string Stale = "412 stale and what changed";

    private readonly List<string> wrong = [];
    private HostFixture host = null!;

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_second_is_told_what_changed(string database)
    {
        await using var started = await HostFixture.StartAsync("full", TestDatabases.Parse(database));
        host = started;
        await PartnerAsync();
        await RolesAsync();
        await MailAsync();
        await PaymentAsync();
        await GrantAsync();
        await AgreementAsync();
        await AmendmentAsync();
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private async Task PartnerAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.Officer1, DemoUserNames.Officer2);
        var id = (await one.PostAsync("/api/partners/search", Filter("governorate", "region", "state", "after")))["items"]![0]!["id"];
        var partner = await one.GetJsonAsync($"/api/partners/{id}");
        await TogetherAsync("partner", (c, i) => c.SendAsync(HttpMethod.Put, $"/api/partners/{id}", new
        {
            name = $"Name {i}",
            aliases = Array.Empty<string>(),
            governorates = i == 0 ? new[] { "IQ-BG" } : ["IQ-AR"],
            isRural = true,
            isCommunityLed = true,
            themes = Array.Empty<string>(),
            languages = Array.Empty<string>(),
            registrations = partner["registrations"],
            notes = (string?)null,
        }, Version(partner)), one, other);
    }

    private async Task RolesAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.Administrator, DemoUserNames.Administrator);
        var user = (await one.PostAsync("/api/users/search", new { text = DemoUserNames.Finance2 }))["items"]![0]!;
        await TogetherAsync("roles", (c, i) => c.SendAsync(
            HttpMethod.Put, $"/api/users/{user["id"]}/roles", new { roles = new[] { i == 0 ? "grants-manager" : "programme-officer" } }, Version(user)), one, other);
    }

    private async Task MailAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.Administrator, DemoUserNames.Administrator);
        var id = await GivenFailedMailAsync();
        await TogetherAsync("mail", (c, _) => c.SendAsync(HttpMethod.Post, $"/api/messages/failed/{id}/retry", new { }), hasVersion: false, one, other);
    }

    private async Task PaymentAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.Manager1, DemoUserNames.Manager2);
        var id = (await one.PostAsync("/api/payment-orders/search", new { states = new[] { "Prepared" }, after = (string?)null }))["items"]![0]!["id"];
        var order = await one.GetJsonAsync($"/api/payment-orders/{id}");
        await TogetherAsync("payment", (c, _) => c.SendAsync(HttpMethod.Post, $"/api/payment-orders/{id}/approve", new { }, Version(order)), one, other);
    }

    private async Task GrantAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.Manager1, DemoUserNames.Manager2);
        var id = (await one.PostAsync("/api/grants/search", Filter("code", "next", "partnerCode:P-015", "state:Active")))["items"]![0]!["id"];
        var grant = await one.GetJsonAsync($"/api/grants/{id}");
        await TogetherAsync("grant", (c, i) => c.SendAsync(
            HttpMethod.Post, $"/api/grants/{id}/{(i == 0 ? "pause" : "suspend")}", new { note = "Why." }, Version(grant)), one, other);
    }

    private async Task AgreementAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.SecondPartnerLead, DemoUserNames.SecondPartnerLead);
        var id = (await one.PostAsync("/api/grants/search", Filter("code", "next", "partnerCode", "state:AgreementOffered")))["items"]![0]!["id"];
        var agreement = await one.GetJsonAsync($"/api/grants/{id}/agreement");
        await TogetherAsync("agreement", (c, _) => c.SendAsync(
            HttpMethod.Post, $"/api/grants/{id}/agreement/accept", new { hash = agreement["hash"] }, Version(agreement)), one, other);
    }

    /// <summary>One says yes while the other says no: the grant has new terms or it has not.</summary>
    private async Task AmendmentAsync()
    {
        var (one, other) = await BothAsync(DemoUserNames.Manager1, DemoUserNames.Manager2);
        var id = (await one.GetJsonAsync("/api/amendments")).AsArray().First(a => (string)a!["state"]! == "Submitted")!["id"];
        var change = await one.GetJsonAsync($"/api/amendments/{id}");
        await TogetherAsync("amendment", (c, i) => i == 0
            ? c.SendAsync(HttpMethod.Post, $"/api/amendments/{id}/approve", new { }, Version(change))
            : c.SendAsync(HttpMethod.Post, $"/api/amendments/{id}/decline", new { text = "Why not." }, Version(change)), one, other);
        using var manager = await host.CreateClient().SignInAsync(DemoUserNames.Manager1);
        var (state, terms) = ((string)(await manager.GetJsonAsync($"/api/amendments/{id}"))["state"]!, (int)(await manager.GetJsonAsync($"/api/amendments/{id}"))["termsNow"]!);
        if ((state == "Approved") != (terms == (int)change["termsNow"]! + 1)) wrong.Add($"amendment: {state}, terms {terms}");
    }

    private Task TogetherAsync(string what, Func<TestClient, int, Task<HttpResponseMessage>> act, params TestClient[] people) =>
        TogetherAsync(what, act, hasVersion: true, people);

    private async Task TogetherAsync(string what, Func<TestClient, int, Task<HttpResponseMessage>> act, bool hasVersion, params TestClient[] people)
    {
        var answers = await HeldWrites.RunAsync(host.App.Services, [.. people.Select((p, i) => (Func<Task<HttpResponseMessage>>)(() => act(p, i)))]);
        var said = new List<string>();
        foreach (var answer in answers.OrderBy(a => a.StatusCode)) said.Add(await SaidAsync(answer));
        if (said is not ["done", Stale]) wrong.Add($"{what}: {string.Join(", ", said)}");
        for (var i = 0; hasVersion && i < people.Length; i++)
        {
            using var later = await act(people[i], i);
            if (await SaidAsync(later) is not Stale and var instead) wrong.Add($"{what}, later: {instead}");
        }

        foreach (var person in people) person.Dispose();
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? "done" : $"{(int)answer.StatusCode} {Code(await answer.Content.ReadAsStringAsync())}";

    private static string Code(string text)
    {
        var problem = JsonNode.Parse(text)!;
        return problem["changed"]?["act"] is null ? $"{problem["code"]}" : $"{problem["code"]} and what changed";
    }

    private async Task<(TestClient One, TestClient Other)> BothAsync(string one, string other) =>
        (await host.CreateClient().SignInAsync(one), await host.CreateClient().SignInAsync(other));

    private async Task<Guid> GivenFailedMailAsync()
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var message = OutboxMessage.Create(NotificationsConsts.MailKind, new MailRequest(Guid.CreateVersion7(), "en", MailText.Routine, null, null), null, now);
        message.Fail("mail-server-down", now);
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        db.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }

    private static long Version(JsonNode record) => record["version"]!.GetValue<long>();

    /// <summary>Strict JSON wants every member: those without a value are null.</summary>
    private static Dictionary<string, string?> Filter(params string[] members) =>
        members.Select(m => m.Split(':')).ToDictionary(m => m[0], m => m.Length > 1 ? m[1] : null);
}
