using System.Net.Http.Headers;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>Opens every screen that needs no record on a programme where nothing has happened yet.</summary>
public sealed class EmptyProgrammeTour(ITestOutputHelper output)
{
    [BrowserFact]
    public async Task Every_screen_opens_on_an_empty_programme()
    {
        await using var host = await HostFixture.StartAsync();
        var walks = new List<Walk>();
        foreach (var user in Tours.Staff) walks.Add(await Tours.AsAsync(host, user, "staff", "ckb", "empty"));
        await GivenNewcomersAsync(host);
        walks.Add(await Tours.AsAsync(host, "new-lead", "partner", "ckb", "empty"));
        walks.Add(await Tours.AsAsync(host, "new-approver", "donor", "ckb", "empty"));
        Tours.ExpectWhole(output, walks, ClientRoutes.All.Where(r => !r.Contains(':') && !r.StartsWith("anybody", StringComparison.Ordinal)));
    }

    /// <summary>The first partner's lead and the first donor's approver, on a programme where nothing has happened yet.</summary>
    private static async Task GivenNewcomersAsync(HostFixture host)
    {
        using var officer = await host.CreateClient().SignInAsync("po-1");
        using var manager = await host.CreateClient().SignInAsync("gm-1");
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "etc/samples/partners.csv"))).Take(2);
        using var file = new MultipartFormDataContent { { new StringContent(string.Join("\r\n", rows), new MediaTypeHeaderValue("text/csv")), "file", "partners.csv" } };
        await officer.PostAsync("/api/partners/import", file);
        var partner = (await officer.PostAsync("/api/partners/search", new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null }))["items"]![0]!["id"]!.GetValue<Guid>();
        var donor = (await manager.PostAsync("/api/donors", new { name = "Sample Donor One" }))["id"]!.GetValue<Guid>();
        await using var scope = host.App.Services.BeginSystemScope("test");
        var users = scope.ServiceProvider.GetRequiredService<IDemoUsers>();
        await users.AddAsync("new-lead", [Roles.PartnerLead], partner, null, CancellationToken.None);
        await users.AddAsync("new-approver", [Roles.DonorApprover], null, donor, CancellationToken.None);
    }
}
