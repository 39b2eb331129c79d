using System.Net;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Permissions;

/// <summary>What the code allows is what was written by hand, in the policy and over HTTP.</summary>
[Collection(SharedHost.Name)]
public sealed class PermissionTests(SharedHost shared)
{
    // These end or lock the session they are called with, or move everybody's clock.
    private static readonly string[] NotCalled = ["signIn", "signOut", "leaveSession", "endAllSessions", "lockSession", "advanceDemoClock"];

    [Fact]
    public void Every_endpoint_has_a_line_and_every_line_an_endpoint()
    {
        var endpoints = ApiEndpoint.Of(shared.Host).Select(e => e.Name).ToList();
        var lines = ExpectedAccess.Read().Keys.ToList();
        endpoints.Count.ShouldBeGreaterThan(40);
        endpoints.Except(lines).ShouldBeEmpty("Add a line for these to Permissions/expected.csv, from product.md and not from the code.");
        lines.Except(endpoints).ShouldBeEmpty("These endpoints are gone: take their lines out of Permissions/expected.csv.");
    }

    [Fact]
    public void The_policy_says_what_was_written_by_hand()
    {
        var policy = shared.Host.App.Services.GetRequiredService<PermissionPolicy>();
        var expected = ExpectedAccess.Read();
        foreach (var endpoint in ApiEndpoint.Of(shared.Host).Where(e => expected.ContainsKey(e.Name)))
        {
            var allowed = new[] { "nobody" }.Concat(Roles.All).Where(role => endpoint.Access switch
            {
                AnonymousMetadata => true,
                SignedInMetadata => role != "nobody",
                PermissionMetadata p => policy.Holds([role], p.Permission),
                _ => false,
            });
            allowed.Order(StringComparer.Ordinal).ShouldBe(expected[endpoint.Name].Order(StringComparer.Ordinal), endpoint.ToString());
        }
    }

    [Fact]
    public async Task Nobody_gets_past_the_door()
    {
        using var client = shared.Host.CreateClient();
        await client.GetAsync("/api/session");
        await CallAllAsync(client, "nobody", HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task A_role_gets_where_it_may_and_nowhere_else(string role)
    {
        var person = await People.GivenAsync(shared.Host, role);
        using var client = await shared.Host.CreateClient().SignInAsync(person);
        await CallAllAsync(client, role, HttpStatusCode.Forbidden);
    }

    public static TheoryData<string> AllRoles => [.. Roles.All];

    private async Task CallAllAsync(TestClient client, string role, HttpStatusCode refusal)
    {
        var expected = ExpectedAccess.Read();
        foreach (var endpoint in ApiEndpoint.Of(shared.Host).Where(e => expected.ContainsKey(e.Name) && !NotCalled.Contains(e.Name)))
        {
            using var response = await client.SendAsync(
                endpoint.Method, endpoint.Path, endpoint.EmptyBody, endpoint.IsUnsafe ? 1 : null, endpoint.IsUnsafe ? Guid.CreateVersion7() : null);
            var body = await response.Content.ReadAsStringAsync();
            var what = $"{role}: {endpoint} answered {(int)response.StatusCode} {body[..Math.Min(body.Length, 200)]}";
            // A 500 would be neither yes nor no.
            ((int)response.StatusCode).ShouldBeLessThan(500, what);
            if (!expected[endpoint.Name].Contains(role)) response.StatusCode.ShouldBe(refusal, what);
            else response.StatusCode.ShouldNotBeOneOf([HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden], what);
        }
    }
}
