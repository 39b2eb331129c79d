using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Domain.Organisations;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Domain.Proposals;
using Grants.Reporting.Domain.Reports;
using Grants.Tests.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Who sees which file: partner, team, the donors of the record, everybody else.</summary>
public sealed class FileSightTests : IAsyncLifetime
{
    private const string Name = "zq-name-of-a-person.jpg";
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_donor_sees_of_a_report_what_is_not_private_once_it_is_accepted_and_by_its_code_only()
    {
        using var lead = await host.CreateClient().SignInAsync("p017-lead");
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var (id, donors) = await OpenReportAsync();
        using var donor = await host.CreateClient().SignInAsync(donors ? "da-1" : "db-1");
        using var other = await host.CreateClient().SignInAsync(donors ? "db-1" : "da-1");
        var (own, shared) = ($"/api/reports/{id}", $"/api/shared-reports/{id}");
        var photo = await lead.SendFileAsync(own, Pictures.Jpeg(), name: Name);
        var hidden = await lead.SendFileAsync(own, Pictures.Png(), name: Name);
        var pdf = await lead.SendFileAsync(own, Documents.Pdf(), mayIdentify: true, name: Name);
        (await lead.SetPrivacyAsync(hidden, isPrivate: true)).Status.ShouldBe(HttpStatusCode.OK);
        await SubmitAsync(lead, own);
        (await officer.FilesOfAsync(own)).ShouldBe([photo, hidden, pdf]);
        (await donor.FilesOfAsync(shared)).ShouldBeEmpty("not accepted yet");
        (await donor.StatusOfAsync(photo)).ShouldBe(HttpStatusCode.NotFound);

        await AcceptAsync(officer, own);
        (await donor.FilesOfAsync(shared)).ShouldBe([photo]);
        (await (await donor.GetAsync(shared + "/files")).Content.ReadAsStringAsync()).ShouldNotContain(Name);
        (await donor.StatusOfAsync(photo)).ShouldBe(HttpStatusCode.OK);
        foreach (var file in new[] { hidden, pdf }) (await donor.StatusOfAsync(file)).ShouldBe(HttpStatusCode.NotFound, "private");
        (await other.FilesOfAsync(shared)).ShouldBeEmpty("another donor's");
        (await other.StatusOfAsync(photo)).ShouldBe(HttpStatusCode.NotFound, "another donor's");
        (await donor.SetPrivacyAsync(photo, isPrivate: true)).Status.ShouldBe(HttpStatusCode.Conflict, "not a donor's to say");

        await ExpectTellsApartAsync(lead, officer, donor, photo, pdf);
        await EmbargoAsync(lead);
        (await donor.FilesOfAsync(shared)).ShouldBeEmpty("under embargo");
        (await donor.StatusOfAsync(pdf)).ShouldBe(HttpStatusCode.NotFound, "under embargo");
    }

    /// <summary>The team keeps a file back; only the partner lets it be seen again, and agrees when it may name people.</summary>
    private static async Task ExpectTellsApartAsync(TestClient lead, TestClient officer, TestClient donor, string photo, string pdf)
    {
        (await officer.SetPrivacyAsync(photo, isPrivate: true)).Status.ShouldBe(HttpStatusCode.OK);
        (await donor.StatusOfAsync(photo)).ShouldBe(HttpStatusCode.NotFound);
        (await officer.SetPrivacyAsync(photo, isPrivate: false)).Status.ShouldBe(HttpStatusCode.Conflict, "not the team's to show");
        (await lead.SetPrivacyAsync(photo, isPrivate: false)).Status.ShouldBe(HttpStatusCode.OK);
        (await donor.StatusOfAsync(photo)).ShouldBe(HttpStatusCode.OK);
        var asked = await lead.SetPrivacyAsync(pdf, isPrivate: false);
        ((string)JsonNode.Parse(asked.Body)!["code"]!).ShouldBe("file.may-identify");
        (await donor.StatusOfAsync(pdf)).ShouldBe(HttpStatusCode.NotFound, "nobody agreed");
        (await lead.SetPrivacyAsync(pdf, isPrivate: false, mayIdentify: true)).Status.ShouldBe(HttpStatusCode.OK);
        (await donor.StatusOfAsync(pdf)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_donor_sees_of_a_proposal_only_what_was_shown_to_it_expressly()
    {
        using var donor = await host.CreateClient().SignInAsync("da-1");
        await using var scope = host.App.Services.BeginSystemScope("test");
        var recommended = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Proposal>().FirstAsync(p => p.State == ProposalState.Recommended);
        using var manager = await host.CreateClient().SignInAsync(await NameOfAsync(recommended.RecommendedBy!.Value));
        var (kind, id, owner) = (ProposalFiles.KindName, recommended.Id, recommended.OrganisationId);
        var given = (await PlantedFiles.AddAsync(scope.ServiceProvider, kind, id, owner, donors: [])).Id.ToString();
        var kept = (await PlantedFiles.AddAsync(scope.ServiceProvider, kind, id, owner)).Id.ToString();
        (await donor.StatusOfAsync(given)).ShouldBe(HttpStatusCode.NotFound, "not handed over yet");
        await manager.PostAsync($"/api/reviews/{id}/declaration", new { hasConflict = false });
        using (var sent = await manager.SendAsync(HttpMethod.Post, $"/api/reviews/{id}/send", new { }, recommended.Version))
            sent.StatusCode.ShouldBe(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync());
        (await donor.FilesOfAsync($"/api/decisions/{id}")).ShouldBe([given]);
        (await donor.StatusOfAsync(given)).ShouldBe(HttpStatusCode.OK);
        (await donor.StatusOfAsync(kept)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_partner_sees_its_own_papers_and_the_team_sees_all()
    {
        using var lead = await host.CreateClient().SignInAsync("p017-lead");
        using var member = await host.CreateClient().SignInAsync("p017-member");
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var paper = await member.SendFileAsync("/api/partners/own", Pictures.Jpeg());
        await using var scope = host.App.Services.BeginSystemScope("test");
        var owner = (await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Organisation>().SingleAsync(o => o.Code == "P-017")).Id;
        var teams = await officer.SendFileAsync($"/api/partners/{owner}", Pictures.Png());
        (await lead.FilesOfAsync("/api/partners/own")).ShouldBe([paper]);
        (await lead.StatusOfAsync(teams)).ShouldBe(HttpStatusCode.NotFound, "the team's own");
        (await officer.FilesOfAsync($"/api/partners/{owner}")).ShouldBe([paper, teams]);
        (await officer.StatusOfAsync(paper)).ShouldBe(HttpStatusCode.OK);
        foreach (var name in new[] { "p018-lead", "da-1", "au-1", "admin-1" })
        {
            using var other = await host.CreateClient().SignInAsync(name);
            foreach (var file in new[] { paper, teams }) (await other.StatusOfAsync(file)).ShouldBe(HttpStatusCode.NotFound, name);
        }

        using var removed = await officer.SendAsync(HttpMethod.Delete, "/api/files/" + paper);
        removed.StatusCode.ShouldBe(HttpStatusCode.Conflict, "the partner's to take away");
    }

    private async Task<string> NameOfAsync(Guid user)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        return await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<User>().Where(u => u.Id == user).Select(u => u.UserName).SingleAsync();
    }

    private async Task<(Guid Id, bool IsNorth)> OpenReportAsync()
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var report = await db.Set<Report>().Where(r => r.PartnerCode == "P-017" && (r.State == ReportState.Due || r.State == ReportState.Draft)).OrderBy(r => r.DueOn).FirstAsync();
        var north = await db.Set<User>().Where(u => u.UserName == "da-1").Select(u => u.DonorId).SingleAsync();
        return (report.Id, report.Donors.Any(d => d.DonorId == north));
    }

    private static async Task SubmitAsync(TestClient lead, string report)
    {
        var now = await lead.GetJsonAsync(report);
        var questions = now["answers"]!.AsArray().Select(a => (string)a!["question"]!);
        using var saved = await lead.SendAsync(
            HttpMethod.Put, report + "/draft",
            new { answers = questions.Select(q => new { question = q, mode = "Text", text = "Short.", isWithheld = false }), activeSeconds = 60 }, (long)now["version"]!);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        await lead.PostAsync(report + "/submit", version: (long)(await lead.GetJsonAsync(report))["version"]!);
    }

    private static async Task AcceptAsync(TestClient officer, string report) =>
        await officer.PostAsync(report + "/accept", new { text = "Thank you." }, (long)(await officer.GetJsonAsync(report))["version"]!);

    private async Task EmbargoAsync(TestClient lead)
    {
        var own = (await lead.GetJsonAsync("/api/partners/own/safety")).AsObject();
        var version = (long)own["version"]!;
        own["embargoUntil"] = host.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var name in new[] { "organisationCode", "setAt", "version", "otherFunding", "actions" }) own.Remove(name);
        own["donors"] = new JsonArray();
        using var saved = await lead.SendAsync(HttpMethod.Put, "/api/partners/own/safety", own, version);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }
}
