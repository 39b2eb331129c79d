using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Identity;

[Collection(SharedHost.Name)]
public sealed class AccountHttpTests(SharedHost shared)
{
    private const string Password = "three birds over the citadel";

    [Fact]
    public async Task An_administrator_invites_somebody_who_signs_in_is_disabled_and_is_out()
    {
        using var administrator = await shared.Host.CreateClient().SignInAsync("admin-1");
        var key = Guid.CreateVersion7();
        var input = new { roles = new[] { "finance-officer" }, organisationCode = (string?)null, donorCode = (string?)null, language = "ar", mail = (string?)null };
        var id = (await administrator.PostAsync("/api/users", input, key: key))["id"]!.GetValue<Guid>();
        (await administrator.PostAsync("/api/users", input, key: key))["id"]!.GetValue<Guid>().ShouldBe(id);
        using var manager = await shared.Host.CreateClient().SignInAsync("gm-1");
        var asked = (await manager.GetJsonAsync("/api/role-requests")).AsArray().Single()!;
        await manager.PostAsync($"/api/role-requests/{asked["id"]}/confirm", new { }, version: 1);
        var invitation = await administrator.PostAsync($"/api/users/{id}/invite", new { }, version: 2);

        using var person = shared.Host.CreateClient();
        await person.GetAsync("/api/session");
        var accepted = await person.PostAsync("/api/invitations/accept", new { code = invitation["code"]!.GetValue<string>(), password = Password });
        await person.SignInAsync(accepted["userName"]!.GetValue<string>(), Password);
        (await person.GetJsonAsync("/api/session"))["roles"]!.AsArray().Single()!.GetValue<string>().ShouldBe("finance-officer");

        var row = await FindAsync(administrator, accepted["userName"]!.GetValue<string>());
        row["state"]!.GetValue<string>().ShouldBe("Active");
        await administrator.PostAsync($"/api/users/{id}/disable", new { }, version: row["version"]!.GetValue<long>());
        (await person.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Bad_input_gets_a_sentence_at_its_field()
    {
        using var administrator = await shared.Host.CreateClient().SignInAsync("admin-1");
        await RefusedAsync(new { roles = Array.Empty<string>(), language = "en" }, "roles", "user.roles-required");
        await RefusedAsync(new { roles = new[] { "administrator", "auditor" }, language = "en" }, "roles", "user.roles-mixed");
        await RefusedAsync(new { roles = new[] { "partner-lead" }, language = "en" }, "organisationCode", "user.organisation-required");
        await RefusedAsync(new { roles = new[] { "partner-lead" }, organisationCode = "P-999", language = "en" }, "organisationCode", "user.organisation-unknown");
        await RefusedAsync(new { roles = new[] { "donor-viewer" }, donorCode = "D-99", language = "en" }, "donorCode", "user.donor-unknown");
        await RefusedAsync(new { roles = new[] { "auditor" }, language = "fr" }, "language", "user.language-unknown");
        await RefusedAsync(new { roles = new[] { "auditor" }, language = "en", mail = "not an address" }, "mail", "not-an-address");

        async Task RefusedAsync(object input, string field, string code)
        {
            using var response = await administrator.SendAsync(HttpMethod.Post, "/api/users", input, key: Guid.CreateVersion7());
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, code);
            var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![field]![0]!;
            error["code"]!.GetValue<string>().ShouldBe(code);
            error["message"]!.GetValue<string>().ShouldNotBe(code);
        }
    }

    [Fact]
    public async Task Nobody_gives_themself_a_role()
    {
        using var administrator = await shared.Host.CreateClient().SignInAsync("admin-1");
        var me = await FindAsync(administrator, "admin-1");
        me["actions"]!.AsArray().ShouldBeEmpty();
        using var response = await administrator.SendAsync(
            HttpMethod.Put, $"/api/users/{me["id"]}/roles", new { roles = new[] { "grants-manager" } }, version: me["version"]!.GetValue<long>());
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("same-person");
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_is_answered_with_what_happened()
    {
        using var administrator = await shared.Host.CreateClient().SignInAsync("admin-1");
        using var officer = await shared.Host.CreateClient().SignInAsync("po-1"); // Coming is no change of the account.
        var row = await FindAsync(administrator, "po-1");
        using var response = await administrator.SendAsync(HttpMethod.Post, $"/api/users/{row["id"]}/disable", new { }, version: 99);
        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["changed"]!["act"]!.GetValue<string>().ShouldStartWith("user.");
    }

    private static async Task<JsonNode> FindAsync(TestClient client, string userName) =>
        (await client.PostAsync("/api/users/search", new { text = userName }))["items"]!.AsArray().Single(i => i!["userName"]!.GetValue<string>() == userName)!;
}
