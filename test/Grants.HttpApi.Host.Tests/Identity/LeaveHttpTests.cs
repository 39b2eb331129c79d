using Grants.HttpApi.Host.Tests.Support;
using DatabaseKinds = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>Leaving quickly as the server sees it.</summary>
public sealed class LeaveHttpTests
{
    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Who_left_without_a_connection_is_gone_with_the_first_request_that_arrives(string database)
    {
        await using var host = await HostFixture.StartAsync(provider: DatabaseKinds.Parse(database));
        using var client = await host.CreateClient().SignInAsync("gm-1");
        var cookies = string.Join("; ", client.Cookies.Select(c => $"{c.Key}={c.Value}"));

        using var first = await client.SendAsync(HttpMethod.Get, "/api/donors", change: r =>
        {
            r.Headers.Remove("Cookie");
            r.Headers.Add("Cookie", cookies + "; __Host-left=1");
        });
        ((int)first.StatusCode).ShouldBe(401);
        var taken = first.Headers.GetValues("Set-Cookie").Where(c => c.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)).ToList();
        taken.ShouldContain(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        taken.ShouldContain(c => c.StartsWith("__Host-left=", StringComparison.Ordinal));

        // The reference alone, without the note, opens nothing any more: it is over on the server and not only in this browser.
        using var again = await client.SendAsync(HttpMethod.Get, "/api/donors", change: r =>
        {
            r.Headers.Remove("Cookie");
            r.Headers.Add("Cookie", cookies);
        });
        ((int)again.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task Who_left_the_sign_in_page_without_a_connection_can_sign_in_later()
    {
        await using var host = await HostFixture.StartAsync();
        using var client = host.CreateClient();
        client.SetCookie("__Host-left", "1");
        await client.SignInAsync("gm-1");
        client.Cookies.Keys.ShouldNotContain("__Host-left");
        (await client.GetJsonAsync("/api/session"))["userName"]!.GetValue<string>().ShouldBe("gm-1");
    }
}
