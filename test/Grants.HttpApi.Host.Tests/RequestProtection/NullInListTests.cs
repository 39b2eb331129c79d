using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Permissions;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Kernel.Permissions;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>Every list in every body, with nothing where a thing should be: refused as what it is, before anybody looks at it.</summary>
[Collection(SharedHost.Name)]
public sealed class NullInListTests(SharedHost shared)
{
    [Fact]
    public async Task A_null_inside_a_list_is_refused()
    {
        var access = ExpectedAccess.Read();
        var wrong = new List<string>();
        var lists = 0;
        foreach (var endpoint in ApiEndpoint.Of(shared.Host).Where(e => e.IsUnsafe && Bodies.Of(shared.Host, e) is not null))
        {
            var type = Bodies.Of(shared.Host, endpoint)!;
            foreach (var (list, _) in Bodies.FieldsOf(type).Where(f => Bodies.ElementOf(f.Type) is not null))
            {
                lists++;
                var role = access[endpoint.Name].Contains("nobody") ? Roles.Administrator : Roles.All.First(access[endpoint.Name].Contains);
                using var client = await shared.Host.CreateClient().SignInAsync(await People.GivenAsync(shared.Host, role));
                using var response = await client.SendAsync(endpoint.Method, endpoint.Path, Bodies.Sample(type, list, new JsonArray((JsonNode?)null)), version: 1, key: Guid.CreateVersion7());
                var got = $"{(int)response.StatusCode} {JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]}";
                if (got != "400 bad-request") wrong.Add($"{endpoint}: a null in {list} answered {got}");
            }
        }

        lists.ShouldBeGreaterThan(12);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }
}
