using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Somebody asks on a phone, an open page of the team tells of it, one takes it in hand and reads what was typed, the lead does not, and who asked sees that somebody has it.</summary>
public abstract class DeskJourney(string language)
{
    private const string Typed = "sentinel-reach-70412";
    private const string Story = "sentinel-story-70413";
    private const int MostTaps = 12;
    private const int RequiredFields = 3;

    // One look every five seconds, and what a busy machine takes.
    private const float ToldWithin = 15_000;

    [BrowserFact]
    public async Task What_a_partner_asks_is_told_at_once_and_opened_only_by_who_works_on_it()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var officer = await Person.SignInAsync(host.Address, language, DemoUserNames.ProtectionOfficer);
        await SeeAllAsync(officer);

        await using var partner = await Person.SignInAsync(host.Address, language, DemoUserNames.PartnerMember, onPhone: true);
        var code = await AskAsync(partner);

        await Assertions.Expect(Bar(officer)).ToContainTextAsync(code, new() { Timeout = ToldWithin });
        await officer.SeeAsync("desk.alert.opened");
        await Bar(officer).GetByRole(AriaRole.Link, new() { NameString = code }).ClickAsync();
        await Assertions.Expect(Bar(officer)).ToHaveCountAsync(0);
        await officer.SeeAsync("desk.part.closed");
        (await officer.TextAsync()).ShouldNotContain(Typed);
        await officer.PressAsync("desk.take.go");
        await officer.PressAsync("desk.part.open");
        await officer.SeeTextAsync(Typed);
        await officer.PressAsync("desk.part.change");
        await officer.TypeAsync("desk.part.story", Story);
        await officer.PressAsync("common.save");
        await officer.SeeAsync("desk.part.written");
        await officer.SeeTextAsync(Story);

        await LeadKeepsOutAsync(host, code);

        await partner.Page.ReloadAsync();
        await partner.PressAsync("home.more.ask");
        await partner.SeeTextAsync(code);
        await partner.SeeAsync("desk.ask.inHand");
        (await partner.TextAsync()).ShouldNotContain(Typed);
    }

    [BrowserFact]
    public async Task A_call_is_opened_with_three_answers_in_few_taps_and_kept_when_the_line_is_cut()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var staff = await Person.SignInAsync(host.Address, language, DemoUserNames.Officer1);
        await staff.Page.EvaluateAsync("addEventListener('pointerdown', () => window.taps = (window.taps ?? 0) + 1, true)");
        await staff.PressAsync("desk.new.title");
        await staff.SeeAsync("desk.new.why");
        await staff.Page.GetByLabel(staff.Words.Whole("desk.need.relocation")).ClickAsync(new() { Force = true });
        await staff.Page.GetByLabel(staff.Words.Whole("desk.risk.immediate")).ClickAsync(new() { Force = true });
        foreach (var field in new[] { "desk.part.reach", "desk.part.notReach", "desk.part.story", "desk.part.who", "desk.part.where" })
        {
            var at = staff.Page.GetByLabel(staff.Words.Part(field)).First;
            await at.ClickAsync();
            await at.FillAsync(Typed);
        }

        await staff.WithoutAnswersAsync("**/api/desk/items", async () =>
        {
            await staff.PressAsync("desk.new.go");
            await staff.Page.Locator("app-errors [role=alert]").WaitForAsync();
        });
        await staff.ExpectValueAsync("desk.part.reach", Typed);
        await staff.PressAsync("desk.new.go");
        await staff.SeeAsync("desk.opened.noCode");
        (await staff.Page.EvaluateAsync<int>("window.taps")).ShouldBeLessThanOrEqualTo(MostTaps);

        // Nothing answered: exactly what is required is asked for.
        await staff.PressAsync("desk.opened.another");
        await staff.ExpectValueAsync("desk.part.reach", "");
        await staff.PressAsync("desk.new.go");
        await Assertions.Expect(staff.Page.Locator("app-errors li")).ToHaveCountAsync(RequiredFields);

        // Sent twice, made once.
        await using var officer = await Person.SignInAsync(host.Address, language, DemoUserNames.ProtectionOfficer);
        await officer.PressAsync("desk.list.title");
        await Assertions.Expect(officer.Page.Locator("td.what")).ToHaveCountAsync(SeededRows + 1);
    }

    /// <summary>Rows of the sample programme that are open to who is on duty.</summary>
    private const int SeededRows = 2;

    private static ILocator Bar(Person person) => person.Page.Locator("[data-alerts]");

    /// <summary>What the sample programme begins with falls silent.</summary>
    private static async Task SeeAllAsync(Person person)
    {
        await person.SeeAsync("desk.alert.opened");
        await Bar(person).GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(Bar(person)).ToHaveCountAsync(0);
    }

    private static async Task<string> AskAsync(Person partner)
    {
        await partner.PressAsync("home.more.ask");
        await partner.ChooseAsync("desk.need.relocation");
        await partner.ChooseAsync("desk.risk.immediate");
        await partner.TypeAsync("desk.ask.reach", Typed);
        await partner.WithoutAnswersAsync("**/api/desk/asks", async () =>
        {
            await partner.PressAsync("desk.ask.go");
            await partner.SeeAsync("desk.ask.stillHere");
        });
        await partner.PressAsync("desk.ask.go");
        await partner.SeeAsync("desk.ask.received");
        await partner.SeeAsync("desk.ask.answered");
        var code = await partner.Page.Locator("main [role=status] bdi").InnerTextAsync();
        await Assertions.Expect(partner.Page.Locator("main section").GetByText(code)).ToHaveCountAsync(1);
        (await partner.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        return code;
    }

    /// <summary>The lead sees who has it, and finds no way to what was typed before they put themselves on it, nor after they were taken off.</summary>
    private async Task LeadKeepsOutAsync(HostFixture host, string code)
    {
        await using var lead = await Person.SignInAsync(host.Address, language, DemoUserNames.ProtectionLead);
        await lead.PressAsync("desk.list.title");
        await lead.PressTextAsync(code);
        await lead.SeeAsync("desk.part.closed");
        await lead.SeeTextAsync(DemoUserNames.ProtectionOfficer);
        (await lead.Page.GetByRole(AriaRole.Button, new() { NameRegex = lead.Words.Whole("desk.part.open") }).CountAsync()).ShouldBe(0);
        await lead.PickAsync("desk.people.add", new Regex(Regex.Escape(DemoUserNames.ProtectionLead)));
        await lead.PressAsync("desk.people.go");
        await lead.PressAsync("desk.part.open");
        await lead.SeeTextAsync(Story);
        await lead.Page.GetByRole(AriaRole.Button, new() { NameRegex = lead.Words.Part("desk.people.end") }).Last.ClickAsync();
        await lead.SeeAsync("desk.part.closed");
        (await lead.TextAsync()).ShouldNotContain(Story);
    }
}

// A class each: classes run beside each other, the cases of one do not.
public sealed class EnglishDeskJourney() : DeskJourney("en");

public sealed class ArabicDeskJourney() : DeskJourney("ar");

public sealed class SoraniDeskJourney() : DeskJourney("ckb");
