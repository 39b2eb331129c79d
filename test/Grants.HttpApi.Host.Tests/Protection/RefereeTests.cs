using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Referees and verification, as those who work on a case see them, and nobody else.</summary>
public sealed class RefereeTests(DeskHost host) : IClassFixture<DeskHost>
{
    private readonly Desk desk = host.Desk;

    [Fact]
    public async Task Two_referees_by_code_or_call_verify_a_case()
    {
        var (officer, id) = await GivenCaseAsync();
        (await officer.VerifyAsync(id)).ShouldBe((400, "desk.referee-missing"));
        var code = await officer.AskAsync(id, "Sample colleague");
        code.ShouldMatch("^[2-9A-Z]{4}-[2-9A-Z]{4}$");
        (await officer.VerifyAsync(id)).ShouldBe((400, "desk.referee-missing"));
        using var stranger = await host.Host.StrangerAsync();
        (await desk.AlertsAsync(DemoUserNames.ProtectionOfficer, id)).ShouldNotContain("refereeAnswered");
        (await stranger.AnswerAsync(code)).Status.ShouldBe(204);
        (await desk.AlertsAsync(DemoUserNames.ProtectionOfficer, id)).ShouldContain("refereeAnswered");
        (await desk.AlertsAsync(DemoUserNames.ProtectionLead, id)).ShouldNotContain("refereeAnswered", "who does not work on it is not told");
        (await officer.VerifyAsync(id, "Sample reason")).ShouldBe((400, "desk.second-referee-missing"));
        await officer.RecordAsync(id, RefereeSteps.Answers("no", "yes"));
        (await officer.VerifyAsync(id)).ShouldBe((400, "desk.second-referee-missing"));
        await officer.RecordAsync(id, RefereeSteps.Answers("throughOthers", "partly", "canWait", "Sample neighbour"));

        var list = await officer.RefereesAsync(id);
        list["referees"]!.AsArray().Select(r => $"{r!["way"]} {r["knows"]} {r["told"]} {r["urgent"]} {r["isPositive"]} {r["hasNote"]}").ShouldBe(
            ["call throughOthers partly canWait true true", "call no yes tonight false false", "code directly yes tonight true true"]);
        ((string)list["gap"]!, (bool)list["canVerify"]!, (bool)list["mayAsk"]!).ShouldBe(("none", true, true));
        list.ToJsonString().ShouldNotContain("Sample");
        list.ToJsonString().ShouldNotContain(code);
        (await officer.GetJsonAsync($"/api/desk/items/{id}/referees/words"))["notes"]!.AsArray().Select(n => (string)n!["note"]!).ShouldBe(["Sample neighbour", "Sample colleague"]);

        (await officer.VerifyAsync(id)).Status.ShouldBe(200);
        (await officer.GetJsonAsync($"/api/desk/items/{id}"))["case"]!["state"]!.GetValue<string>().ShouldBe("verified");
        var after = await officer.RefereesAsync(id);
        ((string)after["verifiedBy"]!, (bool)after["canVerify"]!, (bool)after["mayAsk"]!).ShouldBe((DemoUserNames.ProtectionOfficer, false, false));
        using var late = await officer.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/referees", new { }, key: Guid.CreateVersion7());
        ((int)late.StatusCode).ShouldBe(409);
        (await officer.VerifyAsync(id)).ShouldBe((409, "wrong-state"));
    }

    [Fact]
    public async Task With_one_referee_only_the_lead_verifies_and_says_why()
    {
        var (officer, id) = await GivenCaseAsync();
        await officer.RecordAsync(id, RefereeSteps.Answers());
        var lead = await desk.AsAsync(DemoUserNames.ProtectionLead);
        await NotThereAsync(lead, id);
        await desk.ActAsync(DemoUserNames.ProtectionLead, id, "people", new { userId = (await lead.GetJsonAsync($"/api/desk/items/{id}"))["mayJoin"]!.AsArray().Single(p => (string)p!["userName"]! == DemoUserNames.ProtectionLead)!["userId"]!.GetValue<Guid>() });
        (await officer.RefereesAsync(id))["gap"]!.GetValue<string>().ShouldBe("secondReferee");
        (await lead.RefereesAsync(id))["gap"]!.GetValue<string>().ShouldBe("reason");
        (await lead.VerifyAsync(id)).ShouldBe((400, "desk.reason-missing"));
        (await lead.VerifyAsync(id, "   ")).ShouldBe((400, "desk.reason-missing"));
        (await lead.VerifyAsync(id, new string('x', 501))).Status.ShouldBe(400);
        (await lead.VerifyAsync(id, "Sample reason")).Status.ShouldBe(200);
        var words = await officer.GetJsonAsync($"/api/desk/items/{id}/referees/words");
        (words["reason"]!.GetValue<string>(), words["notes"]!.AsArray().Count).ShouldBe(("Sample reason", 0));
    }

    [Fact]
    public async Task Who_does_not_work_on_it_finds_no_referees_and_makes_none()
    {
        var (officer, id) = await GivenCaseAsync();
        await officer.AskAsync(id);
        await NotThereAsync(await desk.AsAsync(DemoUserNames.ProtectionLead), id);
        await NotThereAsync(officer, Guid.CreateVersion7());
        (await officer.RefereesAsync(id))["referees"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_who_ask_at_the_same_time_each_see_their_own_case_only()
    {
        var (officer, first) = await GivenCaseAsync();
        var second = await desk.AskAsync(DemoUserNames.PartnerMember);
        await desk.ActAsync(DemoUserNames.ProtectionLead, second, "acknowledge");
        var lead = await desk.AsAsync(DemoUserNames.ProtectionLead);
        var answers = await Task.WhenAll(Enumerable.Range(0, 38).Select(async n =>
        {
            var (own, mine, theirs) = n % 2 == 0 ? (officer, first, second) : (lead, second, first);
            await own.RecordAsync(mine, RefereeSteps.Answers(urgent: n % 2 == 0 ? "tonight" : "canWait"));
            using var other = await own.GetAsync($"/api/desk/items/{theirs}/referees");
            return (Other: (int)other.StatusCode, Rows: await own.RefereesAsync(mine), Urgent: n % 2 == 0 ? "tonight" : "canWait");
        }));
        answers.ShouldAllBe(a => a.Other == 404);
        answers.ShouldAllBe(a => a.Rows["referees"]!.AsArray().All(r => (string)r!["urgent"]! == a.Urgent));
        (await officer.RefereesAsync(first))["referees"]!.AsArray().Count.ShouldBe(19);
    }

    [Fact]
    public async Task A_case_has_a_number_of_referees_that_one_can_ask()
    {
        var (officer, id) = await GivenCaseAsync();
        for (var n = 0; n < 20; n++) await officer.AskAsync(id);
        (await officer.RefereesAsync(id))["mayAsk"]!.GetValue<bool>().ShouldBeFalse();
        using var more = await officer.SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/referees", new { }, key: Guid.CreateVersion7());
        JsonNode.Parse(await more.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("desk.referees-full");
    }

    [Fact]
    public async Task A_referee_who_answered_stays_and_a_repeated_ask_makes_one_and_shows_no_code_again()
    {
        var (officer, id) = await GivenCaseAsync();
        await officer.RecordAsync(id, RefereeSteps.Answers());
        var answered = (await officer.RefereesAsync(id))["referees"]![0]!;
        using var refused = await officer.SendAsync(
            HttpMethod.Post, $"/api/desk/items/{id}/referees/{answered["id"]}/withdraw", new { }, (long)answered["version"]!);
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("desk.referee-answered");

        var key = Guid.CreateVersion7();
        var first = await officer.PostAsync($"/api/desk/items/{id}/referees", new { note = "Sample" }, key: key);
        var again = await officer.PostAsync($"/api/desk/items/{id}/referees", new { note = "Sample" }, key: key);
        again.ToJsonString().ShouldBe($$"""{"id":"{{first["id"]}}"}""");
        (await officer.RefereesAsync(id))["referees"]!.AsArray().Count.ShouldBe(2);
    }

    private async Task<(TestClient Officer, Guid Id)> GivenCaseAsync()
    {
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "acknowledge");
        return (await desk.AsAsync(DemoUserNames.ProtectionOfficer), id);
    }

    /// <summary>Every way to the referees answers as for a case that does not exist.</summary>
    private static async Task NotThereAsync(TestClient client, Guid id)
    {
        var at = $"/api/desk/items/{id}";
        (HttpMethod Method, string Path, object? Body)[] ways =
        [
            (HttpMethod.Get, $"{at}/referees", null), (HttpMethod.Get, $"{at}/referees/words", null), (HttpMethod.Post, $"{at}/referees", new { }),
            (HttpMethod.Post, $"{at}/referees/calls", RefereeSteps.Answers()), (HttpMethod.Post, $"{at}/referees/{Guid.CreateVersion7()}/withdraw", new { }),
            (HttpMethod.Post, $"{at}/verify", new { reason = "Sample" }),
        ];
        foreach (var (method, path, body) in ways)
        {
            using var answer = await client.SendAsync(method, path, body, method == HttpMethod.Post ? 1 : null, method == HttpMethod.Post ? Guid.CreateVersion7() : null);
            ((int)answer.StatusCode).ShouldBe(404, path);
        }
    }
}
