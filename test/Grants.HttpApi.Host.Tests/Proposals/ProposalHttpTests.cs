using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;

namespace Grants.HttpApi.Host.Tests.Proposals;

/// <summary>Proposals over HTTP on the demo programme: foreign ids, races, bad input.</summary>
public sealed class ProposalHttpTests : IAsyncLifetime
{
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync("full");

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Ids_of_others_are_not_there_for_two_people_in_parallel()
    {
        using var first = await host.CreateClient().SignInAsync(DemoUserNames.PartnerLead);
        using var second = await host.CreateClient().SignInAsync(DemoUserNames.SecondPartnerLead);
        var mine = Ids((await first.PostAsync("/api/proposals/search"))["items"]!);
        var theirs = Ids((await second.PostAsync("/api/proposals/search"))["items"]!);
        mine.ShouldNotBeEmpty();
        theirs.ShouldNotBeEmpty();
        mine.Intersect(theirs).ShouldBeEmpty();
        await Task.WhenAll(
            ExpectAsync(first, $"/api/proposals/{mine[0]}", HttpStatusCode.OK),
            ExpectAsync(second, $"/api/proposals/{mine[0]}", HttpStatusCode.NotFound),
            ExpectAsync(first, $"/api/proposals/{theirs[0]}", HttpStatusCode.NotFound),
            ExpectAsync(second, $"/api/proposals/{theirs[0]}", HttpStatusCode.OK));

        using var north = await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);
        using var agency = await host.CreateClient().SignInAsync(DemoUserNames.SecondDonorApprover);
        var ofNorth = Ids(await north.GetJsonAsync("/api/decisions"));
        var ofAgency = Ids(await agency.GetJsonAsync("/api/decisions"));
        ofNorth.Intersect(ofAgency).ShouldBeEmpty();
        await Task.WhenAll(
            ExpectAsync(north, $"/api/decisions/{ofNorth[0]}", HttpStatusCode.OK),
            ExpectAsync(agency, $"/api/decisions/{ofNorth[0]}", HttpStatusCode.NotFound),
            ExpectAsync(north, $"/api/decisions/{ofAgency[0]}", HttpStatusCode.NotFound),
            ExpectAsync(agency, $"/api/decisions/{ofAgency[0]}", HttpStatusCode.OK));
    }

    [Fact]
    public async Task Two_who_decide_at_once_decide_once_and_the_second_is_told_what_changed()
    {
        using var one = await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);
        using var two = await host.CreateClient().SignInAsync(DemoUserNames.DonorApprover);
        var (id, version) = await WaitingAsync(one);
        var answers = await Task.WhenAll(
            one.SendAsync(HttpMethod.Post, $"/api/decisions/{id}/approve", new { note = (string?)null }, version),
            two.SendAsync(HttpMethod.Post, $"/api/decisions/{id}/decline", new { reason = "Not this year." }, version));
        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
        var told = JsonNode.Parse(await answers.Single(a => !a.IsSuccessStatusCode).Content.ReadAsStringAsync())!;
        told["code"]!.GetValue<string>().ShouldBe("stale");
        told["changed"]!["act"]!.GetValue<string>().ShouldBeOneOf("proposal.approved", "proposal.declined");
    }

    [Fact]
    public async Task A_viewer_reads_and_does_not_decide()
    {
        using var viewer = await host.CreateClient().SignInAsync(DemoUserNames.DonorViewer);
        var (id, version) = await WaitingAsync(viewer);
        (await viewer.GetJsonAsync($"/api/decisions/{id}"))["actions"]!.AsArray().ShouldBeEmpty();
        var answer = await viewer.SendAsync(HttpMethod.Post, $"/api/decisions/{id}/approve", new { }, version);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_double_tap_begins_one_proposal()
    {
        using var lead = await host.CreateClient().SignInAsync(DemoUserNames.PartnerLead);
        var key = Guid.CreateVersion7();
        var both = await Task.WhenAll(lead.PostAsync("/api/proposals", key: key), lead.PostAsync("/api/proposals", key: key));
        both[0]["id"]!.GetValue<string>().ShouldBe(both[1]["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_in_the_readers_language()
    {
        using var lead = await host.CreateClient("ckb").SignInAsync(DemoUserNames.PartnerLead);
        var id = (await lead.PostAsync("/api/proposals"))["id"]!.GetValue<string>();
        var draft = new { about = "ئێمە", currency = "USD", mode = "lump", years = new[] { new { amount = "-٥" }, new { amount = "abc" } }, withheld = Array.Empty<string>() };
        (await lead.SendAsync(HttpMethod.Put, $"/api/proposals/{id}/draft", draft, 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await lead.SendAsync(HttpMethod.Post, $"/api/proposals/{id}/submit", new { }, 2);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["errors"]!.AsObject();
        errors.Select(e => e.Key).ShouldBe(["whyCore", "moneyUse", "risks", "startsOn", "years[0].amount", "years[1].amount"], ignoreOrder: true);
        foreach (var (_, value) in errors)
        {
            foreach (var error in value!.AsArray()) error!["message"]!.GetValue<string>().ShouldNotBe(error["code"]!.GetValue<string>());
        }

        (await lead.GetJsonAsync($"/api/proposals/{id}"))["content"]!["years"]![1]!["amount"]!.GetValue<string>().ShouldBe("abc");
        var unknown = await lead.SendAsync(HttpMethod.Put, $"/api/proposals/{id}/draft", new { state = "approved", mode = "lump" }, 2);
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static List<string> Ids(JsonNode rows) => [.. rows.AsArray().Select(r => r!["id"]!.GetValue<string>())];

    private static async Task<(string Id, long Version)> WaitingAsync(TestClient client)
    {
        var row = (await client.GetJsonAsync("/api/decisions")).AsArray().First(r => r!["state"]!.GetValue<string>() == "donorReview")!;
        var id = row["id"]!.GetValue<string>();
        return (id, (await client.GetJsonAsync($"/api/decisions/{id}"))["version"]!.GetValue<long>());
    }

    private static async Task ExpectAsync(TestClient client, string path, HttpStatusCode status) =>
        (await client.GetAsync(path)).StatusCode.ShouldBe(status, path);
}
