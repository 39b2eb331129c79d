using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using DatabaseKinds = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>A locked session over HTTP, on each database.</summary>
public sealed class LockHttpTests
{
    private static readonly string[] OpenWhileLocked = ["askToConfirm", "confirmByPasskey", "lockSession", "unlockSession"];

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task A_locked_session_answers_only_who_is_back_and_a_colleague_notices_nothing(string database)
    {
        await using var host = await HostFixture.StartAsync(provider: DatabaseKinds.Parse(database));
        using var client = await host.CreateClient("ckb").SignInAsync("gm-1");
        using var colleague = await host.CreateClient().SignInAsync("gm-2");
        await client.PostAsync("/api/session/lock");

        foreach (var endpoint in ApiEndpoint.Of(host).Where(e => e.Access is not AnonymousMetadata && !OpenWhileLocked.Contains(e.Name)))
        {
            using var refused = await client.SendAsync(
                endpoint.Method, endpoint.Path, endpoint.EmptyBody, endpoint.IsUnsafe ? 1 : null, endpoint.IsUnsafe ? Guid.CreateVersion7() : null);
            var code = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
            // Roles are asked first: what a person may never do, they may not do locked either.
            (refused.StatusCode, code).ShouldBeOneOf([(HttpStatusCode.Unauthorized, "locked"), (HttpStatusCode.Forbidden, "forbidden")], endpoint.ToString());
        }

        // Whoever looks at the screen now may be somebody else: not even the user name is told.
        var session = await client.GetJsonAsync("/api/session");
        session["heldBackBy"]!.GetValue<string>().ShouldBe("locked");
        session["language"]!.GetValue<string>().ShouldBe("ckb");
        session["userName"].ShouldBeNull();
        session["face"].ShouldBeNull();
        session["roles"]!.AsArray().ShouldBeEmpty();
        session["permissions"]!.AsArray().ShouldBeEmpty();
        (await colleague.GetJsonAsync("/api/session"))["userName"]!.GetValue<string>().ShouldBe("gm-2");

        var before = client.Cookies["__Host-session"];
        using var wrong = await client.SendAsync(HttpMethod.Post, "/api/session/unlock", new { password = "not the right one at all" });
        client.Cookies["__Host-session"].ShouldBe(before);
        await client.PostAsync("/api/session/unlock", new { password = DemoPassword.Value });
        client.Cookies["__Host-session"].ShouldNotBe(before);
        (await client.GetJsonAsync("/api/session"))["userName"]!.GetValue<string>().ShouldBe("gm-1");
    }

    [Theory]
    [InlineData("/api/session", "DELETE")]
    [InlineData("/api/session/leave", "POST")]
    public async Task A_locked_session_can_be_ended(string path, string method)
    {
        await using var host = await HostFixture.StartAsync();
        using var client = await host.CreateClient().SignInAsync("gm-1");
        await client.PostAsync("/api/session/lock");
        using var gone = await client.SendAsync(new HttpMethod(method), path, method == "POST" ? new { } : null);
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Requests_of_the_page_itself_do_not_count_as_being_there()
    {
        await using var host = await HostFixture.StartAsync();
        using var client = await host.CreateClient().SignInAsync("gm-1");
        for (var minute = 0; minute < 9; minute++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            using var touched = await client.SendAsync(HttpMethod.Get, "/api/sessions", change: r => r.Headers.Add("X-Input", "1"));
            touched.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        for (var minute = 0; minute < 6; minute++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            using var asked = await client.GetAsync("/api/sessions");
            asked.StatusCode.ShouldBe(minute < 5 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        }

        using var late = await client.SendAsync(HttpMethod.Get, "/api/sessions", change: r => r.Headers.Add("X-Input", "1"));
        JsonNode.Parse(await late.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("locked");
    }

    [Fact]
    public async Task Devices_are_told_in_plain_words_and_ended_from_elsewhere()
    {
        await using var host = await HostFixture.StartAsync();
        using var desk = await host.CreateClient().SignInAsync("gm-1");
        using var phone = host.CreateClient();
        phone.UserAgent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";
        await phone.SignInAsync("gm-1");

        var sessions = (await desk.GetJsonAsync("/api/sessions")).AsArray();
        sessions.Select(s => (string)s!["device"]!).ShouldBe(["phone", "unknown"]);
        sessions.Select(s => (bool)s!["isThis"]!).ShouldBe([false, true]);
        sessions.ToJsonString().ShouldNotContain("Android");

        using var ended = await desk.SendAsync(HttpMethod.Delete, "/api/sessions/others");
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await phone.GetJsonAsync("/api/session"))["signedIn"]!.GetValue<bool>().ShouldBeFalse();
        (await desk.GetJsonAsync("/api/sessions")).AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task On_ones_own_device_only_the_cache_goes_and_leaving_quickly_takes_all()
    {
        await using var host = await HostFixture.StartAsync();
        using var client = await host.CreateClient().SignInAsync("gm-1");
        using var said = await client.SendAsync(HttpMethod.Put, "/api/session/device", new { isOwn = true });
        said.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var out1 = await client.SendAsync(HttpMethod.Delete, "/api/session");
        out1.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\""]);

        // The device is remembered, and leaving quickly clears everything even there.
        await client.SignInAsync("gm-1");
        (await client.GetJsonAsync("/api/sessions"))[0]!["isOwnDevice"]!.GetValue<bool>().ShouldBeTrue();
        using var left = await client.SendAsync(HttpMethod.Post, "/api/session/leave", new { });
        left.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"*\""]);
    }
}
