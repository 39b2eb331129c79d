using System.Net;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Auditing;

/// <summary>What cannot be put on record is not read.</summary>
public sealed class ReadingRecordTests
{
    [Fact]
    public async Task Nothing_sealed_is_shown_while_the_log_cannot_be_written()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        using var lead = await host.CreateClient().SignInAsync("p017-lead");
        var person = (await lead.GetJsonAsync("/api/people")).AsArray()[0]!;
        var path = $"/api/people/{person["id"]}/reveal";
        var name = (string)(await lead.PostAsync(path))["name"]!;
        name.ShouldNotBeNullOrEmpty();

        await RunAsync(host, $"ALTER TABLE audit_waiting RENAME TO audit_away");
        var refused = await lead.SendAsync(HttpMethod.Post, path);
        var body = await refused.Content.ReadAsStringAsync();
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, body);
        body.ShouldContain("reading-not-recorded");
        body.ShouldNotContain(name);

        await RunAsync(host, $"ALTER TABLE audit_away RENAME TO audit_waiting");
        ((string)(await lead.PostAsync(path))["name"]!).ShouldBe(name);
    }

    private static async Task RunAsync(HostFixture host, FormattableString sql)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.ExecuteSqlAsync(sql);
    }
}
