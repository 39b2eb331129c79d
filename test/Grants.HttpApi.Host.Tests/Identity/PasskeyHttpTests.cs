using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Identity;

public sealed class PasskeyHttpTests : IAsyncLifetime
{
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_passkey_alone_signs_in_and_says_who_it_is()
    {
        using var key = await GivenPasskeyAsync("po-1");
        using var client = host.CreateClient();
        var session = await SignInAsync(client, key);
        session["userName"]!.GetValue<string>().ShouldBe("po-1");
        session["hasPasskey"]!.GetValue<bool>().ShouldBeTrue();
        (await client.GetJsonAsync("/api/session/factors"))["passkeys"]!.AsArray().Single()!["name"]!.GetValue<string>().ShouldBe("key of po-1");
        LeakSearch.FilesWith(host.Folder, "key of po-1").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passkey_ends_a_sign_in_that_began_with_a_password()
    {
        using var key = await GivenPasskeyAsync("po-1");
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var first = await client.PostAsync("/api/session", new { userName = "po-1", password = DemoPassword.Value, language = "en" });
        first["pending"]!["ways"]!.AsArray().Select(w => (string)w!).ShouldBe(["passkey", "totp", "recovery"]);
        var asked = await client.PostAsync("/api/session/passkey/options", new { token = (string)first["pending"]!["token"]! });
        asked["options"]!["allowCredentials"]!.AsArray().Count.ShouldBe(1);
        (await client.PostAsync("/api/session/passkey", Answer(asked, key.Get(asked["options"]!))))["signedIn"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("other origin")]
    [InlineData("same site, other port")]
    [InlineData("other domain")]
    [InlineData("nobody verified")]
    [InlineData("replayed challenge")]
    [InlineData("forged signature")]
    [InlineData("count went back")]
    [InlineData("other key")]
    public async Task What_does_not_hold_gets_one_answer_changes_nothing_and_is_on_record(string how)
    {
        using var key = await GivenPasskeyAsync("po-1");
        using var stranger = new SoftAuthenticator { Origin = host.Address };
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        key.Count = 7;
        await SignInAsync(client, key);
        await client.SendAsync(HttpMethod.Delete, "/api/session");
        var before = await RefusalsAsync();

        var asked = await client.PostAsync("/api/session/passkey/options", new { });
        var challenge = (string)asked["options"]!["challenge"]!;
        if (how == "other origin") key.Origin = "https://example.org";
        if (how == "same site, other port") key.Origin = "http://localhost:1";
        if (how == "other domain") key.Domain = "example.org";
        if (how == "nobody verified") key.VerifiesUser = false;
        if (how == "count went back") key.Count = 3;
        if (how == "replayed challenge") challenge = (string)(await client.PostAsync("/api/session/passkey/options", new { }))["options"]!["challenge"]!;
        var credential = key.Sign(challenge);
        if (how == "forged signature") credential["response"]!["signature"] = (string)stranger.Sign(challenge)["response"]!["signature"]!;
        if (how == "other key") (credential["id"], credential["rawId"]) = ((string)stranger.Sign(challenge)["id"]!, (string)stranger.Sign(challenge)["id"]!);

        using var refused = await client.SendAsync(HttpMethod.Post, "/api/session/passkey", Answer(asked, credential));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("factor-refused");
        (await client.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
        (await RefusalsAsync()).ShouldBe(before + 1);

        // The challenge is used up, however it went.
        using var again = await client.SendAsync(HttpMethod.Post, "/api/session/passkey", Answer(asked, key.Sign(challenge)));
        JsonNode.Parse(await again.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("proof-expired");
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_does_not_end_my_sign_in()
    {
        using var theirs = await GivenPasskeyAsync("po-2");
        using var mine = await GivenPasskeyAsync("po-1");
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var first = await client.PostAsync("/api/session", new { userName = "po-1", password = DemoPassword.Value, language = "en" });
        var asked = await client.PostAsync("/api/session/passkey/options", new { token = (string)first["pending"]!["token"]! });
        using var refused = await client.SendAsync(HttpMethod.Post, "/api/session/passkey", Answer(asked, theirs.Get(asked["options"]!)));
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("factor-refused");
    }

    [Fact]
    public async Task Whoever_has_a_passkey_cannot_change_factors_with_a_password_and_a_code()
    {
        using var key = await GivenPasskeyAsync("po-1");
        using var phished = await host.CreateClient().SignInAsync("po-1");
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, "/api/session/factors/totp"), (HttpMethod.Post, "/api/session/factors/passkeys/options"),
            (HttpMethod.Post, "/api/session/factors/recovery-codes"), (HttpMethod.Delete, $"/api/session/factors/passkeys/{Guid.CreateVersion7()}"),
        })
        {
            using var refused = await phished.SendAsync(method, path, new { });
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("step-up-needed", path);
        }
    }

    [Fact]
    public async Task Where_money_needs_a_passkey_a_code_only_leads_to_making_one_and_then_to_nothing()
    {
        await using var strict = await HostFixture.StartAsync(settings: ("Factors:PasskeyForMoneyAndProtection", "true"));
        using var controller = await strict.CreateClient().SignInAsync("fc-1");
        (await controller.GetJsonAsync("/api/session"))["heldBackBy"]!.GetValue<string>().ShouldBe("factor-needed");
        using var key = await PasskeySteps.AddAsync(controller, strict.Address, "key");
        (await controller.GetJsonAsync("/api/session"))["heldBackBy"].ShouldBeNull();

        using var phisher = strict.CreateClient();
        await phisher.GetAsync("/api/session");
        var first = await phisher.PostAsync("/api/session", new { userName = "fc-1", password = DemoPassword.Value, language = "en" });
        first["pending"]!["ways"]!.AsArray().Select(w => (string)w!).ShouldBe(["passkey"]);
        strict.Clock.Advance(TimeSpan.FromMinutes(1));
        using var refused = await phisher.SendAsync(
            HttpMethod.Post, "/api/session/factor", new { token = (string)first["pending"]!["token"]!, code = await phisher.DemoCodeAsync("fc-1") });
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("factor-refused");
        using var officer = await strict.CreateClient().SignInAsync("gm-1");
        (await officer.GetJsonAsync("/api/session"))["heldBackBy"].ShouldBeNull();
    }

    private Task<SoftAuthenticator> GivenPasskeyAsync(string userName) => PasskeySteps.GivenAsync(host, userName);

    private static Task<JsonNode> SignInAsync(TestClient client, SoftAuthenticator key) => PasskeySteps.SignInAsync(client, key);

    private static JsonObject Answer(JsonNode asked, JsonObject credential) => PasskeySteps.Answer(asked, credential);

    private async Task<int> RefusalsAsync()
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().CountAsync(e => e.Act == "factor.refused");
    }
}
