using System.Text.Json.Nodes;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>What the page does with passkeys, over HTTP.</summary>
internal static class PasskeySteps
{
    /// <summary>Signs in with a code, makes a passkey, signs out.</summary>
    public static async Task<SoftAuthenticator> GivenAsync(HostFixture host, string userName)
    {
        using var client = await host.CreateClient().SignInAsync(userName);
        var key = await AddAsync(client, host.Address, $"key of {userName}");
        await client.SendAsync(HttpMethod.Delete, "/api/session");
        return key;
    }

    /// <summary>Makes a passkey in a session.</summary>
    public static async Task<SoftAuthenticator> AddAsync(TestClient client, string origin, string name)
    {
        var key = new SoftAuthenticator { Origin = origin };
        var asked = await client.PostAsync("/api/session/factors/passkeys/options");
        var body = Answer(asked, key.Create(asked["options"]!));
        body["name"] = name;
        (await client.PostAsync("/api/session/factors/passkeys", body))["codes"]!.AsArray().Count.ShouldBe(10);
        return key;
    }

    /// <summary>With the passkey alone; answers the session.</summary>
    public static async Task<JsonNode> SignInAsync(TestClient client, SoftAuthenticator key)
    {
        await client.GetAsync("/api/session");
        var asked = await client.PostAsync("/api/session/passkey/options");
        return await client.PostAsync("/api/session/passkey", Answer(asked, key.Get(asked["options"]!)));
    }

    /// <summary>As the page sends it.</summary>
    public static JsonObject Answer(JsonNode asked, JsonObject credential) => new() { ["token"] = (string)asked["token"]!, ["credential"] = credential };
}
