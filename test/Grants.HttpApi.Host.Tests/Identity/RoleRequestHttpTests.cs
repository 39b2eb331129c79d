using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>Roles over HTTP: what the asker, the second person, the one it is about and others may do with a request.</summary>
public sealed class RoleRequestHttpTests : IAsyncLifetime
{
    private static readonly string Unknown = $"/api/role-requests/{Guid.CreateVersion7()}/";
    private HostFixture host = null!;
    private TestClient asker = null!;
    private TestClient second = null!;

    public async Task InitializeAsync()
    {
        host = await HostFixture.StartAsync(settings: ("Jobs:Enabled", "false"));
        asker = await host.CreateClient().SignInAsync("admin-1");
        second = await host.CreateClient().SignInAsync("gm-1");
    }

    public async Task DisposeAsync()
    {
        asker.Dispose();
        second.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Only_another_person_confirms_with_a_fresh_proof_what_they_saw_and_once()
    {
        using var receiver = await host.CreateClient().SignInAsync("gm-2");
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var path = await AskAsync("gm-2", "grants-manager", "finance-controller");
        (await second.GetJsonAsync("/api/work"))["items"]!.AsArray().Count(i => i!["kind"]!.GetValue<string>() == "to-confirm").ShouldBe(1);
        foreach (var act in new[] { "confirm", "refuse" })
        {
            await RefusedAsync(asker, path + act, HttpStatusCode.Conflict, "same-person");
            await RefusedAsync(receiver, path + act, HttpStatusCode.Conflict, "same-person");
            await RefusedAsync(officer, path + act, HttpStatusCode.Forbidden, "forbidden");
            await RefusedAsync(second, path + act, HttpStatusCode.PreconditionFailed, "stale", version: 7);
            await RefusedAsync(second, path + act, HttpStatusCode.PreconditionRequired, "if-match-required", version: null);

            // A record of another kind answers as none at all, to the byte.
            var none = await RefusedAsync(second, Unknown + act, HttpStatusCode.NotFound, "not-found");
            (await RefusedAsync(second, $"/api/role-requests/{(await RowAsync("gm-2"))["id"]}/{act}", HttpStatusCode.NotFound, "not-found")).ShouldBe(none);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await RefusedAsync(second, path + "confirm", HttpStatusCode.Forbidden, "step-up-needed");
        (await RolesOfAsync("gm-2")).ShouldBe(["grants-manager"]);

        await second.PostAsync("/api/session/confirmation", new { password = DemoPassword.Value, code = await second.DemoCodeAsync("gm-1") });
        var key = Guid.CreateVersion7();
        foreach (var _ in new[] { "once", "and its repetition" })
        {
            using var done = await second.SendAsync(HttpMethod.Post, path + "confirm", new { }, 1, key);
            done.IsSuccessStatusCode.ShouldBeTrue();
        }

        (await RolesOfAsync("gm-2")).ShouldBe(["finance-controller", "grants-manager"]);
        (await receiver.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
        foreach (var act in new[] { "confirm", "refuse" }) await RefusedAsync(second, path + act, HttpStatusCode.Conflict, "wrong-state", version: 2);
        (await second.GetJsonAsync("/api/role-requests")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_taken_back_or_too_old_gives_nothing()
    {
        var refused = await AskAsync("po-1", "grants-manager");
        await DoneAsync(second, refused + "refuse");
        var taken = await AskAsync("po-1", "grants-manager");
        await RefusedAsync(second, taken + "withdraw", HttpStatusCode.Forbidden, "forbidden");
        await DoneAsync(asker, taken + "withdraw");
        await RefusedAsync(second, taken + "confirm", HttpStatusCode.Conflict, "wrong-state", version: 2);

        var old = await AskAsync("po-1", "grants-manager");
        host.Clock.Advance(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));
        using var later = await host.CreateClient().SignInAsync("gm-1");
        (await later.GetJsonAsync("/api/role-requests")).AsArray().ShouldBeEmpty();
        await RefusedAsync(later, old + "confirm", HttpStatusCode.BadRequest, "role-request.too-old");
        asker = await host.CreateClient().SignInAsync("admin-1");
        (await RolesOfAsync("po-1")).ShouldBe(["programme-officer"]);
    }

    [Fact]
    public async Task Bad_wishes_get_their_sentence_and_change_nothing()
    {
        await WishRefusedAsync("admin-1", HttpStatusCode.Conflict, "same-person", "auditor");
        await WishRefusedAsync("po-1", HttpStatusCode.BadRequest, "role-request.nothing-new", "programme-officer");
        await WishRefusedAsync("po-1", HttpStatusCode.BadRequest, "user.roles-required");
        await WishRefusedAsync("po-1", HttpStatusCode.BadRequest, "user.role-unknown", "owner");
        await WishRefusedAsync("po-1", HttpStatusCode.BadRequest, "user.roles-mixed", "programme-officer", "auditor");
        await WishRefusedAsync("po-1", HttpStatusCode.BadRequest, "user.organisation-required", "partner-lead");
        var row = await RowAsync("po-1");
        foreach (var body in new object[] { new { }, new { roles = (string?)null }, new { roles = "auditor" }, new { roles = new[] { (string?)null } }, new { roles = new[] { "auditor" }, by = "x" } })
        {
            using var bad = await asker.SendAsync(HttpMethod.Put, $"/api/users/{row["id"]}/roles", body, 1, Guid.CreateVersion7());
            bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest, System.Text.Json.JsonSerializer.Serialize(body));
        }

        (await RowAsync("po-1"))["version"]!.GetValue<long>().ShouldBe(row["version"]!.GetValue<long>());
        (await second.GetJsonAsync("/api/role-requests")).AsArray().ShouldBeEmpty();

        var created = (await asker.PostAsync("/api/users", new { roles = new[] { "auditor" }, language = "ar" }))["id"];
        await RefusedAsync(asker, $"/api/users/{created}/invite", HttpStatusCode.BadRequest, "user.roles-wait");
        await WishRefusedAsync("au-2", HttpStatusCode.BadRequest, "role-request.waits", "administrator");
    }

    private async Task<string> AskAsync(string userName, params string[] roles)
    {
        var row = await RowAsync(userName);
        using var asked = await asker.SendAsync(HttpMethod.Put, $"/api/users/{row["id"]}/roles", new { roles }, row["version"]!.GetValue<long>(), Guid.CreateVersion7());
        asked.IsSuccessStatusCode.ShouldBeTrue(await asked.Content.ReadAsStringAsync());
        return $"/api/role-requests/{(await RowAsync(userName))["waiting"]!["id"]}/";
    }

    private async Task WishRefusedAsync(string userName, HttpStatusCode status, string code, params string[] roles)
    {
        var row = await RowAsync(userName);
        using var response = await asker.SendAsync(HttpMethod.Put, $"/api/users/{row["id"]}/roles", new { roles }, row["version"]!.GetValue<long>(), Guid.CreateVersion7());
        response.StatusCode.ShouldBe(status, code);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe(code);
    }

    private async Task<JsonNode> RowAsync(string userName) =>
        (await asker.PostAsync("/api/users/search", new { text = userName }))["items"]!.AsArray().Single(i => i!["userName"]!.GetValue<string>() == userName)!;

    private async Task<string[]> RolesOfAsync(string userName) =>
        [.. (await RowAsync(userName))["roles"]!.AsArray().Select(r => r!.GetValue<string>())];

    private static async Task DoneAsync(TestClient client, string path)
    {
        using var done = await client.SendAsync(HttpMethod.Post, path, new { }, 1, Guid.CreateVersion7());
        done.IsSuccessStatusCode.ShouldBeTrue(await done.Content.ReadAsStringAsync());
    }

    private static async Task<string> RefusedAsync(TestClient client, string path, HttpStatusCode status, string code, long? version = 1)
    {
        using var response = await client.SendAsync(HttpMethod.Post, path, new { }, version, Guid.CreateVersion7());
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{path}: {text}");
        JsonNode.Parse(text)!["code"]!.GetValue<string>().ShouldBe(code, path);
        return text;
    }
}
