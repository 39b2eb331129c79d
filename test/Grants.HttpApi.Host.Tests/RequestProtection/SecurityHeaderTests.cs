using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>What the tables of headers cannot show: that the nonce differs each time.</summary>
[Collection(SharedHost.Name)]
public sealed class SecurityHeaderTests(SharedHost shared)
{
    [Fact]
    public async Task A_nonce_is_used_once()
    {
        using var client = shared.Host.CreateClient();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            using var response = await client.GetAsync("/api/session");
            nonces.Add(response.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0]).ShouldBeTrue();
        }
    }
}
