using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>Somebody lost phone and paper: what the two others may do over HTTP, and what it does to the one it is about.</summary>
public sealed class FactorResetHttpTests : IAsyncLifetime
{
    private const string Lost = "gm-2";
    private const string NewPassword = "three birds over the citadel";
    private static readonly string Unknown = $"/api/factor-resets/{Guid.CreateVersion7()}/";
    private HostFixture host = null!;
    private TestClient asker = null!;
    private TestClient second = null!;
    private TestClient lost = null!;
    private SoftAuthenticator key = null!;

    public async Task InitializeAsync()
    {
        host = await HostFixture.StartAsync();
        asker = await host.CreateClient().SignInAsync("admin-1");
        second = await host.CreateClient().SignInAsync("gm-1");
        key = await PasskeySteps.GivenAsync(host, Lost);
        lost = host.CreateClient();
        await PasskeySteps.SignInAsync(lost, key);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { asker, second, lost }) client.Dispose();
        key.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Only_a_third_person_confirms_with_a_fresh_proof_what_they_saw()
    {
        var path = await AskAsync();
        foreach (var act in new[] { "confirm", "refuse" })
        {
            await RefusedAsync(asker, path + act, HttpStatusCode.Conflict, "same-person");
            await RefusedAsync(lost, path + act, HttpStatusCode.Conflict, "same-person");
            await RefusedAsync(second, path + act, HttpStatusCode.PreconditionFailed, "stale", version: 7);
            await RefusedAsync(second, path + act, HttpStatusCode.PreconditionRequired, "if-match-required", version: null);

            // A record of another kind answers as none at all, to the byte.
            var none = await RefusedAsync(second, Unknown + act, HttpStatusCode.NotFound, "not-found");
            var other = (await asker.PostAsync("/api/users/search", new { text = Lost }))["items"]![0]!["id"]!.GetValue<Guid>();
            (await RefusedAsync(second, $"/api/factor-resets/{other}/{act}", HttpStatusCode.NotFound, "not-found")).ShouldBe(none);
        }

        using var officer = await host.CreateClient().SignInAsync("po-1");
        await RefusedAsync(officer, path + "confirm", HttpStatusCode.Forbidden, "forbidden");
        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await RefusedAsync(second, path + "confirm", HttpStatusCode.Forbidden, "step-up-needed");
        await RefusedAsync(asker, "/api/factor-resets", HttpStatusCode.Forbidden, "step-up-needed", new { userName = "po-2" });
        await ExpectUntouchedAsync();
    }

    [Fact]
    public async Task Confirming_kills_all_they_had_with_the_next_request_and_the_code_begins_anew_once()
    {
        var begun = await BeginAsync();
        var waiting = await begun.Client.DemoCodeAsync(Lost);
        var path = await AskAsync();
        var again = Guid.CreateVersion7();
        var made = await second.PostAsync(path + "confirm", new { }, version: 1, key: again);
        made["userName"]!.GetValue<string>().ShouldBe(Lost);
        var code = made["code"]!.GetValue<string>();

        await RefusedAsync(lost, "/api/session/factors/totp", HttpStatusCode.Unauthorized, "sign-in-required");
        (await lost.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
        await ExpectNothingOldWorksAsync(begun, waiting!);

        // Whoever repeats it is told that it was done, without the code; whoever tries anew that it is over.
        (await second.PostAsync(path + "confirm", new { }, version: 1, key: again))["code"].ShouldBeNull();
        await RefusedAsync(second, path + "confirm", HttpStatusCode.Conflict, "wrong-state", version: 2);
        await RefusedAsync(second, path + "refuse", HttpStatusCode.Conflict, "wrong-state", version: 2);

        using var person = host.CreateClient();
        await person.GetAsync("/api/session");
        await RefusedAsync(person, "/api/invitations/accept", HttpStatusCode.BadRequest, "password.too-short", new { code, password = "short" }, field: "password");
        (await person.PostAsync("/api/invitations/accept", new { code, password = NewPassword }))["userName"]!.GetValue<string>().ShouldBe(Lost);
        await RefusedAsync(person, "/api/invitations/accept", HttpStatusCode.BadRequest, "invitation.not-valid", new { code, password = NewPassword }, field: "code");
        await person.SignInAsync(Lost, NewPassword);
        (await person.GetJsonAsync("/api/session"))["heldBackBy"]!.GetValue<string>().ShouldBe("factor-needed");
        LeakSearch.FilesWith(host.Folder, code).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_or_too_old_changes_nothing()
    {
        var refused = await AskAsync();
        using var no = await second.SendAsync(HttpMethod.Post, refused + "refuse", new { }, 1, Guid.CreateVersion7());
        no.IsSuccessStatusCode.ShouldBeTrue();
        await RefusedAsync(second, refused + "confirm", HttpStatusCode.Conflict, "wrong-state", version: 2);
        await ExpectUntouchedAsync();

        var old = await AskAsync();
        host.Clock.Advance(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));
        using var later = await host.CreateClient().SignInAsync("gm-1");
        (await later.GetJsonAsync("/api/factor-resets")).AsArray().ShouldBeEmpty();
        await RefusedAsync(later, old + "confirm", HttpStatusCode.BadRequest, "reset.too-old");
        using var back = host.CreateClient();
        (await PasskeySteps.SignInAsync(back, key))["userName"]!.GetValue<string>().ShouldBe(Lost);
        using var byPassword = await host.CreateClient().SignInAsync(Lost);
        (await byPassword.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_asks_for_themself_nor_for_nobody()
    {
        await RefusedAsync(asker, "/api/factor-resets", HttpStatusCode.Conflict, "same-person", new { userName = "admin-1" });
        await RefusedAsync(asker, "/api/factor-resets", HttpStatusCode.BadRequest, "reset.user-unknown", new { userName = "gm-222" }, field: "userName");
        foreach (var name in new[] { null, "", new string('x', 5000) })
        {
            using var bad = await asker.SendAsync(HttpMethod.Post, "/api/factor-resets", new { userName = name }, key: Guid.CreateVersion7());
            bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await second.GetJsonAsync("/api/factor-resets")).AsArray().ShouldBeEmpty();
    }

    private async Task<string> AskAsync() =>
        $"/api/factor-resets/{(await asker.PostAsync("/api/factor-resets", new { userName = Lost }))["id"]}/";

    /// <summary>A sign-in whose password was right and whose second step is still to come.</summary>
    private async Task<(TestClient Client, string Token)> BeginAsync()
    {
        var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var first = await client.PostAsync("/api/session", new { userName = Lost, password = DemoPassword.Value, language = "en" });
        return (client, (string)first["pending"]!["token"]!);
    }

    private async Task ExpectUntouchedAsync()
    {
        (await lost.GetJsonAsync("/api/session"))["userName"]!.GetValue<string>().ShouldBe(Lost);
        (await lost.GetJsonAsync("/api/session/factors"))["passkeys"]!.AsArray().Count.ShouldBe(1);
    }

    private async Task ExpectNothingOldWorksAsync((TestClient Client, string Token) begun, string waiting)
    {
        using var before = begun.Client;
        await RefusedAsync(before, "/api/session/factor", HttpStatusCode.BadRequest, "proof-expired", new { token = begun.Token, code = waiting });
        using var stranger = host.CreateClient();
        await stranger.GetAsync("/api/session");
        await RefusedAsync(stranger, "/api/session", HttpStatusCode.Unauthorized, "sign-in-failed", new { userName = Lost, password = DemoPassword.Value, language = "en" });
        var asked = await stranger.PostAsync("/api/session/passkey/options");
        await RefusedAsync(stranger, "/api/session/passkey", HttpStatusCode.BadRequest, "factor-refused", PasskeySteps.Answer(asked, key.Get(asked["options"]!)));
    }

    private static async Task<string> RefusedAsync(
        TestClient client, string path, HttpStatusCode status, string code, object? body = null, long? version = 1, string? field = null)
    {
        using var response = await client.SendAsync(HttpMethod.Post, path, body ?? new { }, version, Guid.CreateVersion7());
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{path}: {text}");
        var said = JsonNode.Parse(text)!;
        (field is null ? said["code"] : said["errors"]![field]![0]!["code"])!.GetValue<string>().ShouldBe(code, path);
        return text;
    }
}
