using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>What was proved counts for what it was asked for, where it was asked for, and nowhere else.</summary>
public sealed class ProofBindingHttpTests
{
    [Fact]
    public async Task A_signature_over_one_wish_does_not_carry_another()
    {
        await using var host = await HostFixture.StartAsync();
        using var key = await PasskeySteps.GivenAsync(host, "admin-1");
        using var admin = host.CreateClient();
        await PasskeySteps.SignInAsync(admin, key);

        var asked = await CreateAsync(admin, "programme-officer", null);
        ((string)asked["code"]!).ShouldBe("step-up-needed");
        var refused = await CreateAsync(admin, "finance-controller", key.Confirm(asked["confirm"]!));
        ((string)refused["code"]!).ShouldBe("step-up-needed");
        (await admin.GetJsonAsync("/api/role-requests")).AsArray().ShouldBeEmpty();

        // What the second answer asks for is the wish that came with it.
        (await CreateAsync(admin, "finance-controller", key.Confirm(refused["confirm"]!)))["id"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_step_begun_in_one_place_is_not_ended_in_another()
    {
        await using var host = await HostFixture.StartAsync();
        using var key = await PasskeySteps.GivenAsync(host, "po-1");
        using var here = host.CreateClient();
        using var there = host.CreateClient();
        await here.GetAsync("/api/session");
        await there.GetAsync("/api/session");
        await ExpiredAsync(here, there, "/api/session/passkey", asked => key.Get(asked));
        await PasskeySteps.SignInAsync(here, key);
        await PasskeySteps.SignInAsync(there, key);
        await ExpiredAsync(here, there, "/api/session/confirmation/passkey", asked => key.Get(asked));
        using var another = new SoftAuthenticator { Origin = host.Address };
        await ExpiredAsync(here, there, "/api/session/factors/passkeys", another.Create);
    }

    [Fact]
    public async Task Whoever_must_have_a_passkey_keeps_it_and_nothing_else_takes_its_place()
    {
        await using var host = await HostFixture.StartAsync(settings: ("Factors:PasskeyForMoneyAndProtection", "true"));
        using var controller = await host.CreateClient().SignInAsync("fc-1");
        using var key = await PasskeySteps.AddAsync(controller, host.Address, "key");
        var id = (string)(await controller.GetJsonAsync("/api/session/factors"))["passkeys"]!.AsArray().Single()!["id"]!;
        (await CodeAsync(controller, HttpMethod.Delete, $"/api/session/factors/passkeys/{id}", new { })).ShouldBe("passkey.keep-one");

        await host.ForgetCodesAsync("fc-1");
        var typed = new { password = DemoPassword.Value, code = await controller.DemoCodeAsync("fc-1") };
        (await CodeAsync(controller, HttpMethod.Post, "/api/session/confirmation", typed)).ShouldBe("factor-refused");

        using var locked = await controller.SendAsync(HttpMethod.Post, "/api/session/lock", new { });
        (await CodeAsync(controller, HttpMethod.Post, "/api/session/unlock", new { password = DemoPassword.Value })).ShouldBe("passkey.needed");
        (await controller.GetJsonAsync("/api/session"))["heldBackBy"]!.GetValue<string>().ShouldBe("locked");
        var asked = await controller.PostAsync("/api/session/confirmation/passkey/options");
        using var back = await controller.SendAsync(HttpMethod.Post, "/api/session/confirmation/passkey", PasskeySteps.Answer(asked, key.Get(asked["options"]!)));
        (await controller.GetJsonAsync("/api/session"))["heldBackBy"].ShouldBeNull();
    }

    private static async Task<JsonNode> CreateAsync(TestClient admin, string role, string? confirmation)
    {
        using var answer = await admin.SendAsync(HttpMethod.Post, "/api/users", new { roles = new[] { role }, language = "en" }, key: Guid.CreateVersion7(), change: r =>
        {
            if (confirmation is not null) r.Headers.TryAddWithoutValidation("X-Confirmation", confirmation);
        });
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task ExpiredAsync(TestClient here, TestClient there, string path, Func<JsonNode, JsonObject> answer)
    {
        var asked = await here.PostAsync(path + "/options");
        (await CodeAsync(there, HttpMethod.Post, path, PasskeySteps.Answer(asked, answer(asked["options"]!)))).ShouldBe("proof-expired", path);
    }

    private static async Task<string> CodeAsync(TestClient client, HttpMethod method, string path, object body)
    {
        using var refused = await client.SendAsync(method, path, body);
        refused.IsSuccessStatusCode.ShouldBeFalse(path);
        return JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
    }
}
