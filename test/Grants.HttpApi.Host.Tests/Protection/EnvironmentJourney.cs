using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>A partner tells on a phone what happened to two, the team reads rows without a name and opens one, a donor reads sums; a notice is read and put away; a plan is written and found.</summary>
public abstract class EnvironmentJourney(string language)
{
    private const string Story = "sentinel-env-81503";
    private const string Whom = "sentinel-plan-81504";
    private const string Month = "2026-08";
    private const int Required = 6;

    [BrowserFact]
    public async Task What_a_partner_tells_is_a_row_without_a_name_for_the_team_and_a_sum_for_donors()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var partner = await Person.SignInAsync(host.Address, language, DemoUserNames.PartnerMember, onPhone: true);
        await TellAsync(partner);

        await using var officer = await Person.SignInAsync(host.Address, language, DemoUserNames.ProtectionOfficer);
        await officer.PressAsync("desk.list.title");
        await officer.PressAsync("events.list.title");
        await officer.PressAsync("events.kind.online");
        await Assertions.Expect(officer.Page.Locator("td.what").First).ToBeVisibleAsync();
        (await officer.TextAsync()).ShouldNotContain("P-0");
        // What was told last stands first in its month.
        await officer.Page.Locator("tbody tr").Filter(new() { HasTextRegex = officer.Words.Part("events.actor.onlineUnknown") }).Filter(new() { HasText = await MonthAsync(partner) }).First
            .GetByRole(AriaRole.Button).ClickAsync();
        await officer.SeeAsync("events.words.why");
        (await officer.TextAsync()).ShouldNotContain(Story);
        await officer.PressAsync("events.words.open");
        await officer.SeeTextAsync("P-017");
        await officer.SeeTextAsync(Story);

        await using var donor = await Person.SignInAsync(host.Address, language, DemoUserNames.DonorApprover);
        await donor.PressAsync("trends.title");
        await donor.SeeAsync("trends.year");
        (await donor.Page.Locator("td.num").Filter(new() { HasTextRegex = donor.Words.Whole("trends.hidden") }).CountAsync()).ShouldBeGreaterThan(20);
        (await donor.Page.Locator("td.num").Filter(new() { HasTextRegex = new Regex("^\\s*[1-4]\\s*$") }).CountAsync()).ShouldBe(0);
        (await donor.TextAsync()).ShouldNotContain("P-0");
    }

    [BrowserFact]
    public async Task A_notice_is_opened_by_a_press_and_put_away_and_a_plan_is_found_again()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var lead = await Person.SignInAsync(host.Address, language, DemoUserNames.ProtectionLead);
        await lead.PressAsync("desk.list.title");
        await lead.PressAsync("notices.title");
        await lead.PressAsync("notices.go");
        await lead.SeeAsync("notices.none");
        await lead.TypeAsync("notices.titleOf", "Sample");
        await lead.TypeAsync("notices.body", Story);
        await lead.TypeAsync("notices.endsOn", DateTimeOffset.Parse(await lead.Page.EvaluateAsync<string>("new Date(Date.now() + 864e5).toISOString()"), System.Globalization.CultureInfo.InvariantCulture)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await lead.PressAsync("notices.go");
        await lead.SeeAsync("notices.sent");

        await using var partner = await Person.SignInAsync(host.Address, language, DemoUserNames.PartnerLead, onPhone: true);
        await partner.SeeAsync("notices.there");
        (await partner.TextAsync()).ShouldNotContain(Story);
        await partner.PressAsync("notices.read");
        await partner.SeeTextAsync(Story);
        await partner.PressAsync("notices.seen");
        await Assertions.Expect(partner.Page.Locator("[data-notice]")).ToHaveCountAsync(0);

        await partner.PressAsync("home.more.plan");
        await partner.TypeAsync("plans.part.call", Whom);
        await partner.PressAsync("common.save");
        await partner.SeeAsync("shared.form.required");
        await partner.ExpectValueAsync("plans.part.call", Whom);
        await partner.TypeAsync("plans.reviewOn", "2027-06-01");
        await partner.PressAsync("common.save");
        await partner.PressAsync("plans.open");
        await partner.SeeTextAsync(Whom);

        await lead.PressAsync("desk.list.title");
        await lead.PressAsync("plans.list.title");
        await lead.SeeTextAsync("P-017");
        (await lead.TextAsync()).ShouldNotContain(Whom);
    }

    private static async Task TellAsync(Person partner)
    {
        await partner.PressAsync("home.more.events");
        await partner.PressAsync("events.form.go");
        await Assertions.Expect(partner.Page.Locator("app-errors li")).ToHaveCountAsync(Required);
        await partner.ChooseAsync("events.kind.online");
        await partner.Page.Locator("form select").First.SelectOptionAsync(Month);
        await partner.PressAsync("events.form.more");
        await partner.Page.Locator("fieldset select").Nth(0).SelectOptionAsync("IQ-BG");
        await partner.ChooseAsync("events.target.leader");
        await partner.Page.Locator("fieldset select").Nth(1).SelectOptionAsync("IQ-AR");
        await partner.ChooseAsync("events.target.volunteer", 1);
        await partner.ChooseAsync("events.actor.onlineUnknown");
        await partner.ChooseAsync("events.severity.serious");
        await partner.ChooseAsync("events.step.securedAccounts");
        await partner.TypeAsync("events.form.narrative", Story);
        await partner.WithoutAnswersAsync("**/api/desk/asks/events", async () =>
        {
            await partner.PressAsync("events.form.go");
            await partner.SeeAsync("events.form.stillHere");
        });
        await partner.ExpectValueAsync("events.form.narrative", Story);
        await partner.PressAsync("events.form.go");
        await Assertions.Expect(partner.Page.Locator("p[role=status].note")).ToBeVisibleAsync();
        await partner.ExpectValueAsync("events.form.narrative", "");
        (await partner.TextAsync()).ShouldNotContain(Story);
    }

    private static async Task<string> MonthAsync(Person partner) => (await partner.Page.Locator($"form select option[value='{Month}']").First.InnerTextAsync()).Trim();
}

// A class each: classes run beside each other, the tests of one do not.
public sealed class EnglishEnvironmentJourney() : EnvironmentJourney("en");

public sealed class ArabicEnvironmentJourney() : EnvironmentJourney("ar");

public sealed class SoraniEnvironmentJourney() : EnvironmentJourney("ckb");
