using System.Diagnostics;
using System.Globalization;
using Grants.HttpApi.Host.Tests.Support;
using Grants.HttpApi.Host.Tests.Tour;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>
/// From an empty data folder to two administrators, as an operator does it: the program is started, its console shows a code, a browser does the
/// rest. Nothing else is known to the test.
/// </summary>
public sealed class SetupJourney(ITestOutputHelper output)
{
    private const string Password = "three birds over the citadel";
    private static readonly TimeSpan Promised = TimeSpan.FromMinutes(3);

    [BrowserTheory]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    [InlineData("ckb", true)]
    public async Task An_empty_installation_has_two_administrators_within_minutes(string language, bool onPhone)
    {
        await using var host = await HostProcess.StartEmptyAsync();
        var page = await host.ReadAsync("Page: (\\S+)");
        var code = await host.ReadAsync("Code: ([A-Z0-9-]{14})");
        page.ShouldBe($"{host.Address}/setup");

        // Any address shows it, so that whoever opens the site first is not asked for a name that nobody has.
        await using var first = await Person.OpenAsync(host.Address, language, onPhone);
        var looks = new Walk(first, "anybody", language, "setup");
        await first.Page.GotoAsync(page);
        var clicks = await CountAsync(first.Page);
        var watch = Stopwatch.StartNew();
        await first.SeeAsync("identity.setup.title");
        await looks.LookAsync("form");
        await using var late = await Person.OpenAsync(host.Address, language, onPhone);
        await late.SeeAsync("identity.setup.title");
        await ExpectErrorsKeepWhatIsTypedAsync(first, looks, code);
        await first.TypeAsync("identity.setup.code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await first.TypeAsync("identity.setup.password", Password);
        await first.PressAsync("identity.setup.go");
        await first.SeeAsync("identity.setup.doneTitle");
        await looks.LookAsync("done");
        await ExpectPaperAsync(first.Page);
        var second = (await first.Page.Locator("app-code-card .fig").Nth(1).InnerTextAsync()).Trim();

        await ExpectOverAsync(late, language, code);

        await first.PressAsync("identity.setup.enter");
        await first.EnrolAppAsync(TimeProvider.System);
        await GoAsync(first, onPhone, "common.menu.programme");
        await first.SeeTextAsync("PR-1");
        await looks.LookAsync("programme");
        await GoAsync(first, onPhone, "common.menu.users");
        await first.SeeTextAsync("admin-2");
        watch.Stop();

        // The programme's language is proposed to whoever is invited.
        await first.PressAsync("identity.users.invite");
        await Assertions.Expect(first.Page.Locator($"dialog[open] input[type=radio][value={language}]")).ToBeCheckedAsync();
        await first.PressAsync("shared.close");
        looks.Faults.ShouldBeEmpty();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {watch.Elapsed.TotalSeconds:0.0} s by machine, checks of the screens included; {clicks.Count} presses"));
        watch.Elapsed.ShouldBeLessThan(Promised / 2);

        await using var other = await Person.OpenAsync(host.Address, language, onPhone);
        await other.PressAsync("shared.signIn.haveCode");
        await other.TypeAsync("common.start.code", second);
        await other.TypeAsync("shared.signIn.password", "four boats under the bridge");
        await other.PressAsync("common.start.go");
        await other.SeeTextAsync("admin-2");
        await other.PressAsync("common.start.enter");
        await other.SeeAsync("identity.enrol.title");

        host.Said.Split(code).Length.ShouldBe(2, "the code stands on the console once and in no line of the log");
        foreach (var secret in new[] { code.Replace("-", " ", StringComparison.Ordinal), second, Password }) host.Said.ShouldNotContain(secret, Case.Insensitive);
    }

    /// <summary>Whoever had the form open too is told that it is done, and where to go on.</summary>
    private static async Task ExpectOverAsync(Person late, string language, string code)
    {
        await late.TypeAsync("identity.setup.code", code);
        await late.TypeAsync("identity.setup.password", Password);
        await late.PressAsync("identity.setup.go");
        await late.SeeAsync("identity.setup.overTitle");
        var looks = new Walk(late, "anybody", language, "setup");
        await looks.LookAsync("over");
        looks.Faults.ShouldBeEmpty();
        await late.PressAsync("shared.signIn.title");
        await late.SeeAsync("shared.signIn.go");
    }

    private static async Task GoAsync(Person person, bool onPhone, string place)
    {
        if (onPhone) await person.PressAsync("common.menu.open");
        await person.PressAsync(place);
    }

    /// <summary>A wrong code and a password everybody tries: each field says its own, and nothing typed is gone.</summary>
    private static async Task ExpectErrorsKeepWhatIsTypedAsync(Person person, Walk looks, string code)
    {
        await person.PressAsync("identity.setup.go");
        await person.SeeAsync("common.start.short");
        await Assertions.Expect(person.Page.Locator("app-errors .errors")).ToBeFocusedAsync();
        await Assertions.Expect(person.Page.Locator("app-errors li")).ToHaveCountAsync(2);
        await looks.LookAsync("empty form");
        await person.TypeAsync("identity.setup.code", code[..5] + "2222-3333");
        await person.TypeAsync("identity.setup.password", Password);
        await person.PressAsync("identity.setup.go");
        await Assertions.Expect(person.Page.Locator("app-field .err")).ToHaveCountAsync(1);
        await ExpectSaidOnceAsync(person);
        await looks.LookAsync("wrong code");
        await person.ExpectValueAsync("identity.setup.code", code[..5] + "2222-3333");
        await person.ExpectValueAsync("identity.setup.programme", "PR-1");
    }

    /// <summary>A single fault stands at its field alone; the field has the focus and is described by it, so that it is heard.</summary>
    private static async Task ExpectSaidOnceAsync(Person person)
    {
        await Assertions.Expect(person.Page.Locator("app-errors .errors")).ToHaveCountAsync(0);
        var field = person.Page.Locator("input[name=code]");
        await Assertions.Expect(field).ToBeFocusedAsync();
        var said = await person.Page.Locator("app-field .err").GetAttributeAsync("id");
        (await field.GetAttributeAsync("aria-describedby"))!.Split(' ').ShouldContain(said);
    }

    /// <summary>On paper: the second person's name, code and address, and nothing of the first.</summary>
    private static async Task ExpectPaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await page.Locator("body").InnerTextAsync();
        paper.ShouldContain("admin-2");
        paper.ShouldContain("/start");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task<List<string>> CountAsync(IPage page)
    {
        var presses = new List<string>();
        await page.ExposeFunctionAsync("pressed", (string what) => presses.Add(what));
        await page.EvaluateAsync("() => document.addEventListener('click', e => window.pressed(e.target.tagName), true)");
        await page.AddInitScriptAsync("document.addEventListener('click', e => window.pressed(e.target.tagName), true)");
        return presses;
    }
}
