using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Need to know (product.md, People: "a case is visible only to the people assigned to it"; issue: unassigned cases to duty and lead only). Written by hand.</summary>
public sealed class WhoSeesCasesTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const int Found = 200;
    private const int NotThere = 404;
    private const int NotAllowed = 403;
    private readonly Desk desk = host.Desk;

    [Theory]
    // Asked by a member of a partner, nobody assigned: duty and lead see the clear part and nobody the sealed one.
    [InlineData(false, DemoUserNames.ProtectionOfficer, Found, NotThere)]
    [InlineData(false, DemoUserNames.ProtectionLead, Found, NotThere)]
    [InlineData(false, DemoUserNames.Officer1, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.Manager1, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.Finance1, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.Controller, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.Administrator, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.Auditor, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.DonorApprover, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.PartnerMember, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.PartnerLead, NotAllowed, NotAllowed)]
    [InlineData(false, DemoUserNames.SecondPartnerLead, NotAllowed, NotAllowed)]
    // Assigned to the officer alone: the lead keeps the clear part, the sealed one is the officer's.
    [InlineData(true, DemoUserNames.ProtectionOfficer, Found, Found)]
    [InlineData(true, DemoUserNames.ProtectionLead, Found, NotThere)]
    [InlineData(true, DemoUserNames.Officer1, NotAllowed, NotAllowed)]
    [InlineData(true, DemoUserNames.Administrator, NotAllowed, NotAllowed)]
    [InlineData(true, DemoUserNames.Auditor, NotAllowed, NotAllowed)]
    public async Task A_case_is_seen_by_those_who_must_act(bool isAssigned, string who, int clear, int content)
    {
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        if (isAssigned) await desk.ActAsync(DemoUserNames.ProtectionLead, id, "people", new { userId = await desk.IdOfAsync(DemoUserNames.ProtectionOfficer) });
        (await desk.StatusAsync(who, $"/api/desk/items/{id}")).ShouldBe(clear);
        (await desk.StatusAsync(who, $"/api/desk/items/{id}/content")).ShouldBe(content);
    }

    [Fact]
    public async Task What_one_saw_on_duty_is_gone_once_somebody_else_has_it_and_what_one_worked_on_once_one_is_taken_off()
    {
        var id = await desk.AskAsync(DemoUserNames.PartnerMember);
        (await desk.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}")).ShouldBe(Found);
        await desk.ActAsync(DemoUserNames.ProtectionLead, id, "acknowledge");
        (await desk.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}")).ShouldBe(NotThere);

        var officer = await desk.IdOfAsync(DemoUserNames.ProtectionOfficer);
        await desk.ActAsync(DemoUserNames.ProtectionLead, id, "people", new { userId = officer });
        (await desk.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}/content")).ShouldBe(Found);
        await desk.ActAsync(DemoUserNames.ProtectionLead, id, $"people/{officer}/end");
        (await desk.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}/content")).ShouldBe(NotThere);
        (await desk.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}")).ShouldBe(NotThere);
    }

    [Fact]
    public async Task Who_asked_sees_that_it_came_and_nobody_else_of_the_partner_sees_that_there_is_anything()
    {
        var id = await desk.AskAsync(DemoUserNames.PartnerMember, "Sample words of one person");
        var own = await (await desk.AsAsync(DemoUserNames.PartnerMember)).GetJsonAsync("/api/desk/asks");
        own.AsArray().ShouldContain(a => a!["id"]!.GetValue<Guid>() == id);
        own.ToJsonString().ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Sample words")));
        foreach (var other in new[] { DemoUserNames.PartnerLead, DemoUserNames.SecondPartnerLead })
            (await (await desk.AsAsync(other)).GetJsonAsync("/api/desk/asks")).AsArray().ShouldBeEmpty(other);
    }

    [Fact]
    public async Task Staff_who_do_not_work_on_cases_hand_a_word_on_and_see_no_more_of_it()
    {
        var id = await desk.OpenAsync(DemoUserNames.Officer1);
        (await desk.StatusAsync(DemoUserNames.Officer1, $"/api/desk/items/{id}")).ShouldBe(NotAllowed);
        (await desk.StatusAsync(DemoUserNames.Officer1, $"/api/desk/items/{id}/content")).ShouldBe(NotAllowed);
        (await desk.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}")).ShouldBe(Found);
    }

    [Fact]
    public async Task An_officer_who_was_neither_alerted_nor_assigned_finds_nothing_and_lists_nothing()
    {
        await using var own = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var quiet = new Desk(own);
        await quiet.ClearRotaAsync(DemoUserNames.ProtectionLead);
        var id = await quiet.AskAsync(DemoUserNames.PartnerMember);
        (await quiet.StatusAsync(DemoUserNames.ProtectionLead, $"/api/desk/items/{id}")).ShouldBe(Found);
        (await quiet.StatusAsync(DemoUserNames.ProtectionOfficer, $"/api/desk/items/{id}")).ShouldBe(NotThere);
        (await (await quiet.AsAsync(DemoUserNames.ProtectionOfficer)).GetJsonAsync("/api/desk/items")).ToJsonString().ShouldNotContain(id.ToString());
    }
}
