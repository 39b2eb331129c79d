using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.HttpApi.Host.Tests.Tour;
using Grants.Identity.Contracts;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Two phones in Sorani: one of the team asks by a code, a referee answers over a line that is cut, a call is recorded, and the case is verified.</summary>
public sealed partial class RefereeJourney
{
    private const string Language = "ckb";
    private const string Note = "sentinel-note-71300";

    /// <summary>The sample case in the officer's hands, for which one referee stands.</summary>
    private const string SampleCase = "H7K-4TWX";

    [BrowserFact]
    public async Task A_code_is_told_answered_once_and_the_case_verified()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var officer = await Person.SignInAsync(host.Address, Language, DemoUserNames.ProtectionOfficer, onPhone: true);
        await officer.Page.GotoAsync("/desk");
        await officer.PressTextAsync(SampleCase);
        await officer.SeeAsync("desk.referees.gap.secondReferee");
        (await Section(officer).GetByRole(AriaRole.Button, new() { NameRegex = officer.Words.Whole("desk.referees.verify") }).CountAsync()).ShouldBe(0);

        // The code is shown once, large, and nowhere else.
        await officer.PressAsync("desk.referees.ask");
        await officer.TypeAsync("desk.referees.note", Note);
        await officer.PressAsync("desk.referees.make");
        var code = await officer.Page.Locator("dialog .fig bdi[dir=ltr]").InnerTextAsync();
        code.ShouldMatch("^[2-9A-Z]{4}-[2-9A-Z]{4}$");
        await ExpectWholeAsync(officer);
        await officer.PressAsync("desk.referees.told");
        await Assertions.Expect(officer.Page.Locator("dialog")).ToHaveCountAsync(0);
        await officer.SeeAsync("desk.referees.state.open");
        (await officer.TextAsync()).ShouldNotContain(code);
        (await officer.TextAsync()).ShouldNotContain(Note);

        await using (var referee = await Person.OpenAsync(host.Address, Language, onPhone: true))
        {
            await AnswerAsync(referee, code);
            await ExpectNothingLeftAsync(referee, code);
            await RefusedAsync(referee, code);
        }

        await officer.PressAsync("desk.referees.look");
        await officer.SeeAsync("desk.referees.gap.none");
        await CallAsync(officer);
        await officer.PressAsync("desk.referees.open");
        await officer.SeeTextAsync(Note);
        await ExpectWholeAsync(officer);
        await officer.PressAsync("desk.referees.verify");
        await officer.SeeAsync("desk.referees.verified");
        (await Section(officer).GetByRole(AriaRole.Button, new() { NameRegex = officer.Words.Whole("desk.referees.ask") }).CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_code_whose_answer_was_lost_is_withdrawn_and_what_was_typed_of_a_call_is_kept()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var officer = await Person.SignInAsync(host.Address, Language, DemoUserNames.ProtectionOfficer, onPhone: true);
        await officer.Page.GotoAsync("/desk");
        await officer.PressTextAsync(SampleCase);
        await officer.PressAsync("desk.referees.ask");
        await officer.WithoutAnswersAsync("**/referees", async () =>
        {
            await officer.PressAsync("desk.referees.make");
            await officer.Page.Locator("dialog app-errors [role=alert]").WaitForAsync();
        });
        await officer.PressAsync("desk.referees.make");
        await officer.SeeAsync("desk.referees.noCode");
        await officer.PressAsync("desk.referees.told");
        await officer.PressAsync("desk.referees.withdraw");
        await officer.SeeAsync("desk.referees.state.withdrawn");

        await officer.PressAsync("desk.referees.call");
        await officer.TypeAsync("desk.referees.note", Note);
        await officer.PressAsync("shared.close");
        await officer.PressAsync("desk.referees.call");
        await officer.ExpectValueAsync("desk.referees.note", Note);
        await officer.PressAsync("desk.referees.record");
        await Assertions.Expect(officer.Page.Locator("dialog app-errors li")).ToHaveCountAsync(3);
    }

    private static ILocator Section(Person person) => person.Page.Locator("app-desk-referees");

    /// <summary>By keys alone, over a line that is cut while the first answer comes.</summary>
    private static async Task AnswerAsync(Person referee, string code)
    {
        await OpenAsync(referee);
        await ExpectWholeAsync(referee);
        await referee.Page.Locator("main input").First.FocusAsync();
        await referee.Page.Keyboard.TypeAsync(code.ToLowerInvariant().Replace('-', ' '));
        foreach (var down in new[] { 0, 1, 2 })
        {
            await referee.Page.Keyboard.PressAsync("Tab");
            await referee.Page.Keyboard.PressAsync("Space");
            for (var n = 0; n < down; n++) await referee.Page.Keyboard.PressAsync("ArrowDown");
        }

        foreach (var chosen in new[] { "answer.knows.directly", "answer.told.partly", "answer.urgent.canWait" })
            await Assertions.Expect(referee.Page.GetByLabel(referee.Words.Whole(chosen))).ToBeCheckedAsync();
        await referee.Page.Keyboard.PressAsync("Tab");
        await referee.WithoutAnswersAsync("**/api/answers", async () =>
        {
            await referee.Page.Keyboard.PressAsync("Enter");
            await referee.SeeAsync("shared.problem.network");
        });
        await referee.PressAsync("answer.go");
        await referee.SeeAsync("answer.done");
        await referee.SeeAsync("answer.close");
        await ExpectWholeAsync(referee);
    }

    /// <summary>A second use says one calm sentence; what was typed stays.</summary>
    private static async Task RefusedAsync(Person referee, string code)
    {
        await OpenAsync(referee);
        await referee.TypeAsync("answer.code", code);
        foreach (var choice in new[] { "answer.knows.directly", "answer.told.partly", "answer.urgent.tonight" }) await referee.ChooseAsync(choice);
        await referee.PressAsync("answer.go");
        await Assertions.Expect(referee.Page.Locator("main .err")).ToHaveCountAsync(1);
        await referee.ExpectValueAsync("answer.code", code);
        await ExpectWholeAsync(referee);
    }

    private static async Task CallAsync(Person officer)
    {
        await officer.PressAsync("desk.referees.call");
        foreach (var choice in new[] { "answer.knows.no", "answer.told.partly", "answer.urgent.thisWeek" }) await officer.ChooseAsync(choice);
        await ExpectWholeAsync(officer);
        await officer.PressAsync("desk.referees.record");
        await officer.SeeAsync("desk.referees.state.negative");
    }

    private static async Task OpenAsync(Person referee)
    {
        await referee.Page.GotoAsync("/answer");
        await referee.Page.GetByText("کوردی", new() { Exact = true }).First.ClickAsync();
        await referee.SeeAsync("answer.title");
    }

    /// <summary>Neither in the page nor in what the browser keeps; and the way back shows an empty form.</summary>
    private static async Task ExpectNothingLeftAsync(Person referee, string code)
    {
        Separators().Replace(await referee.Page.ContentAsync(), "").ShouldNotContain(Separators().Replace(code, ""), Case.Insensitive);
        (await referee.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        await referee.Page.GoBackAsync();
        await referee.Page.GoForwardAsync();
        await referee.Page.Locator("main input").First.WaitForAsync();
        (await referee.Page.Locator("main input").First.InputValueAsync()).ShouldBe("");
    }

    private static async Task ExpectWholeAsync(Person person) => (await PageChecks.FaultsAsync(person.Page, Language)).ShouldBeEmpty();

    [GeneratedRegex("[- ]")]
    private static partial Regex Separators();
}
