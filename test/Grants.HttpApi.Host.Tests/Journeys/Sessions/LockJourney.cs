using System.Diagnostics;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>A page that nobody touches for five minutes, on the browser's moved clock.</summary>
public sealed class LockJourney
{
    private const string Shown = "Sample Donor One";
    private const string Typed = "Half a name";
    private const int OverFiveMinutes = 310_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ckb")]
    public async Task A_page_left_alone_hides_all_and_gives_it_back_to_its_person_in_every_tab(string language)
    {
        await using var host = await HostFixture.StartAsync();
        await using var manager = await Person.SignInAsync(host.Address, language, "gm-1");
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.donors.title");
        await AddAsync(manager, Shown);
        await manager.PressAsync("common.save");
        await manager.SeeTextAsync(Shown);

        await StartClockAsync(manager.Page);
        var second = await manager.Page.Context.NewPageAsync();
        await second.GotoAsync("/");
        await WatchedAsync(second);
        await AddAsync(manager, Typed);
        await LeaveAloneAsync(manager.Page);
        await ExpectLockedAsync(manager, second);

        // Neither Escape nor a wrong password opens it.
        await manager.Page.Keyboard.PressAsync("Escape");
        await manager.TypeAsync("shared.signIn.password", "not the password at all");
        await manager.PressAsync("common.lock.go");
        await Assertions.Expect(manager.Page.Locator("app-lock-sheet .err")).ToBeVisibleAsync();
        await ExpectLockedAsync(manager, second);

        await manager.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await manager.PressAsync("common.lock.go");
        await Assertions.Expect(manager.Page.Locator("app-lock-sheet dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(second.Locator("html[data-locked]")).ToHaveCountAsync(0);
        await manager.ExpectValueAsync("funding.donors.name", Typed);
        await manager.PressAsync("common.save");
        await manager.SeeTextAsync(Typed);
    }

    [BrowserFact]
    public async Task A_locked_page_that_is_loaded_again_is_still_locked_and_tells_nothing()
    {
        await using var host = await HostFixture.StartAsync();
        await using var manager = await Person.SignInAsync(host.Address, "en", "gm-1");
        await StartClockAsync(manager.Page);
        await manager.SeeTextAsync("gm-1");
        await LeaveAloneAsync(manager.Page);

        await manager.Page.ReloadAsync();
        await manager.SeeAsync("common.lock.title");
        (await manager.TextAsync()).ShouldNotContain("gm-1");
        await manager.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await manager.PressAsync("common.lock.go");
        await manager.SeeTextAsync("gm-1");
    }

    [BrowserFact]
    public async Task A_passkey_opens_it_again()
    {
        await using var host = await HostFixture.StartAsync();
        await using var manager = await Person.SignInAsync(host.Address, "en", "gm-1");
        await manager.PlugInAuthenticatorAsync();
        await manager.PressAsync("common.mySignIn");
        await manager.PressAsync("identity.factors.addPasskey");
        await manager.TypeAsync("identity.newPasskey.name", "desk");
        await manager.PressAsync("identity.newPasskey.go");
        await manager.PressAsync("identity.paper.kept");
        await manager.SeeTextAsync("desk");

        await StartClockAsync(manager.Page);
        await LeaveAloneAsync(manager.Page);
        await manager.PressAsync("common.lock.passkey");
        await Assertions.Expect(manager.Page.Locator("html[data-locked]")).ToHaveCountAsync(0);
        await manager.SeeTextAsync("desk");
    }

    private static async Task AddAsync(Person manager, string name)
    {
        await manager.PressAsync("funding.donors.add");
        await manager.Page.Locator("dialog[open]").WaitForAsync();
        await manager.TypeAsync("funding.donors.name", name);
    }

    /// <summary>From now on the page's time can be moved.</summary>
    private static async Task StartClockAsync(IPage page)
    {
        await page.Context.Clock.InstallAsync();
        await page.ReloadAsync();
        await WatchedAsync(page);
    }

    /// <summary>What watches over the page is fetched soon after it has opened.</summary>
    private static async Task WatchedAsync(IPage page)
    {
        await page.Locator("h1").First.WaitForAsync();
        await page.Locator("app-lock-sheet").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task LeaveAloneAsync(IPage page)
    {
        await page.Context.Clock.FastForwardAsync(OverFiveMinutes);
        await Assertions.Expect(page.Locator("app-lock-sheet dialog[open]")).ToBeVisibleAsync();
    }

    private static async Task ExpectLockedAsync(Person person, IPage second)
    {
        foreach (var page in new[] { person.Page, second })
        {
            await Assertions.Expect(page.Locator("html[data-locked]")).ToHaveCountAsync(1);
            var text = await page.Locator("body").InnerTextAsync();
            text.ShouldContain(person.Words["common.lock.title"]);
            text.ShouldNotContain(Shown);
            text.ShouldNotContain("gm-1");
        }

        await Assertions.Expect(person.Page.GetByLabel(person.Words.Part("funding.donors.name"))).ToBeHiddenAsync();

        // The page hides at once and tells the server in the same moment; on a busy machine its word takes a little longer to arrive.
        string? state = null;
        for (var watch = Stopwatch.StartNew(); state != "locked 401" && watch.Elapsed < Patience; await Task.Delay(50))
        {
            state = await second.EvaluateAsync<string>("""
                async () => `${(await (await fetch('/api/session')).json()).heldBackBy} ${(await fetch('/api/donors')).status}`
                """);
        }

        state.ShouldBe("locked 401");
    }
}
