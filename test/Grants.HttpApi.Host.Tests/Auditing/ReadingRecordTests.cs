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
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var partner = (await officer.PostAsync("/api/partners/search", new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null }))["items"]!.AsArray()[0]!;
        var path = $"/api/partners/{partner["id"]}";
        var name = (string)(await officer.GetJsonAsync(path))["name"]!;
        name.ShouldNotBeNullOrEmpty();

        await RunAsync(host, $"ALTER TABLE audit_waiting RENAME TO audit_away");
        var refused = await officer.GetAsync(path);
        var body = await refused.Content.ReadAsStringAsync();
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, body);
        body.ShouldContain("reading-not-recorded");
        body.ShouldNotContain(name);

        await RunAsync(host, $"ALTER TABLE audit_away RENAME TO audit_waiting");
        ((string)(await officer.GetJsonAsync(path))["name"]!).ShouldBe(name);
    }

    private static async Task RunAsync(HostFixture host, FormattableString sql)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.ExecuteSqlAsync(sql);
    }
}
