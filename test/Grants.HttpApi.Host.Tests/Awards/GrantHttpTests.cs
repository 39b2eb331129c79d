using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Awards;

/// <summary>Grants, agreements and reports over HTTP on the demo programme: foreign ids, another text, what donors are not shown.</summary>
public sealed class GrantHttpTests : IAsyncLifetime
{
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync("full");

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Ids_of_others_are_not_there_for_two_people_in_parallel()
    {
        using var first = await host.CreateClient().SignInAsync(DemoUserNames.PartnerLead);
        using var second = await host.CreateClient().SignInAsync(DemoUserNames.SecondPartnerLead);
        var mine = await GrantsAsync(first);
        var theirs = await GrantsAsync(second);
        mine.Intersect(theirs).ShouldBeEmpty();
        var report = Ids((await first.PostAsync("/api/reports/search", AnyReport))["items"]!)[0];
        await Task.WhenAll(Enumerable.Range(0, 5).SelectMany(_ => new[]
        {
            ExpectAsync(first, $"/api/grants/{mine[0]}", HttpStatusCode.OK),
            ExpectAsync(second, $"/api/grants/{mine[0]}", HttpStatusCode.NotFound),
            ExpectAsync(second, $"/api/grants/{mine[0]}/agreement", HttpStatusCode.NotFound),
            ExpectAsync(first, $"/api/grants/{theirs[0]}", HttpStatusCode.NotFound),
            ExpectAsync(first, $"/api/reports/{report}", HttpStatusCode.OK),
            ExpectAsync(second, $"/api/reports/{report}", HttpStatusCode.NotFound),
        }));

        using var north = await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);
        using var agency = await host.CreateClient().SignInAsync(DemoUserNames.SecondDonorApprover);
        var ofNorth = await GrantsAsync(north);
        var ofAgency = await GrantsAsync(agency);
        ofNorth.Intersect(ofAgency).ShouldBeEmpty();
        var shared = Ids(await north.GetJsonAsync("/api/shared-reports"))[0];
        await Task.WhenAll(
            ExpectAsync(north, $"/api/grants/{ofNorth[0]}/money", HttpStatusCode.OK),
            ExpectAsync(agency, $"/api/grants/{ofNorth[0]}/money", HttpStatusCode.NotFound),
            ExpectAsync(north, $"/api/grants/{ofAgency[0]}", HttpStatusCode.NotFound),
            ExpectAsync(agency, $"/api/shared-reports/{shared}", HttpStatusCode.NotFound),
            ExpectAsync(north, $"/api/shared-reports/{shared}", HttpStatusCode.OK));
    }

    [Fact]
    public async Task Another_text_is_not_accepted_and_the_right_one_once()
    {
        using var lead = await host.CreateClient("ckb").SignInAsync(DemoUserNames.SecondPartnerLead);
        var id = (await lead.PostAsync("/api/grants/search", Any("AgreementOffered")))["items"]![0]!["id"]!.GetValue<string>();
        var agreement = await lead.GetJsonAsync($"/api/grants/{id}/agreement");
        var version = agreement["version"]!.GetValue<long>();
        var path = $"/api/grants/{id}/agreement/accept";

        var other = await lead.SendAsync(HttpMethod.Post, path, new { hash = new string('0', 64) }, version);
        ((int)other.StatusCode).ShouldBeInRange(400, 409);
        JsonNode.Parse(await other.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("grant.agreement-other-text");

        var hash = agreement["hash"]!.GetValue<string>();
        Task<HttpResponseMessage> AcceptAsync() => lead.SendAsync(HttpMethod.Post, path, new { hash }, version);
        var twice = await HeldWrites.RunAsync(host.App.Services, AcceptAsync, AcceptAsync);
        twice.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
        (await lead.GetJsonAsync($"/api/grants/{id}"))["state"]!.GetValue<string>().ShouldBe("Active");
    }

    [Fact]
    public async Task A_donor_reads_a_report_without_what_is_kept_with_the_team()
    {
        using var donor = await host.CreateClient().SignInAsync(DemoUserNames.DonorViewer);
        var shared = Ids(await donor.GetJsonAsync("/api/shared-reports"))[0];
        var text = await (await donor.GetAsync($"/api/shared-reports/{shared}")).Content.ReadAsStringAsync();
        var answers = JsonNode.Parse(text)!["answers"]!.AsArray();

        answers.Count.ShouldBe(5);
        var kept = answers.Where(a => a!["isKept"]!.GetValue<bool>()).ShouldHaveSingleItem()!;
        kept["question"]!.GetValue<string>().ShouldBe("worries");
        kept["text"].ShouldBeNull();
        text.ShouldNotContain("messages");

        using var officer = await host.CreateClient().SignInAsync(DemoUserNames.Officer1);
        var whole = (await officer.GetJsonAsync($"/api/reports/{shared}"))["answers"]!.AsArray()
            .Single(a => a!["question"]!.GetValue<string>() == "worries")!["text"]!.GetValue<string>();
        text.ShouldNotContain(whole);
    }

    [Fact]
    public async Task The_money_trail_adds_up_to_the_grant()
    {
        using var donor = await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);
        foreach (var id in await GrantsAsync(donor))
        {
            var grant = await donor.GetJsonAsync($"/api/grants/{id}");
            var money = await donor.GetJsonAsync($"/api/grants/{id}/money");
            money["committedMinor"]!.GetValue<long>().ShouldBe(grant["totalMinor"]!.GetValue<long>());
            money["receivedMinor"]!.GetValue<long>().ShouldBe(grant["instalments"]!.AsArray()
                .Where(i => i!["state"]!.GetValue<string>() == "Received").Sum(i => i!["amountMinor"]!.GetValue<long>()));
            grant["payments"]!.AsArray().ShouldBeEmpty();
            grant["history"]!.AsArray().ShouldAllBe(s => s!["userName"] == null);
        }
    }

    private static object AnyReport => new { grantId = (Guid?)null, partnerCode = (string?)null, state = (string?)null, next = (string?)null };

    private static object Any(string? state = null) => new { code = (string?)null, partnerCode = (string?)null, state, next = (string?)null };

    private static async Task<List<string>> GrantsAsync(TestClient client) => Ids((await client.PostAsync("/api/grants/search", Any()))["items"]!);

    private static List<string> Ids(JsonNode rows) => [.. rows.AsArray().Select(r => r!["id"]!.GetValue<string>())];

    private static async Task ExpectAsync(TestClient client, string path, HttpStatusCode status) =>
        (await client.GetAsync(path)).StatusCode.ShouldBe(status, path);
}
