using System.Diagnostics;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>Leave quickly in a browser of its own, with Back and Forward as people have them.</summary>
public sealed class LeaveJourney : IAsyncLifetime
{
    private const string Secret = "Sample Donor Not For Others";
    private readonly string folder = Directory.CreateTempSubdirectory("profile").FullName;
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync(settings: LeaveWatch.Setting);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [BrowserFact]
    public async Task Three_times_Shift_empties_page_and_dialog_at_once_and_ends_the_session_within_a_second()
    {
        var (manager, watch) = await OpenAsync();
        await using var _ = manager;
        await GoToSecretAsync(manager);
        await manager.PressAsync("funding.donors.add");
        await manager.Page.Locator("dialog[open]").WaitForAsync();
        await manager.TypeAsync("funding.donors.name", "typed and not saved");
        var cookie = await SessionCookieAsync(manager.Page);

        var since = Stopwatch.StartNew();
        (await watch.LeaveAsync(manager.Page)).ShouldBeNull();
        (await EndsAsync(cookie, since)).ShouldBeLessThan(TimeSpan.FromSeconds(1));

        await manager.Page.WaitForURLAsync(LeaveWatch.Neutral);
        await ExpectNothingBehindAsync(manager.Page);
        // Everything of ours is cleared, the worker and the device's own cookie too.
        await manager.Page.GotoAsync(host.Address + "/");
        (await manager.Page.Context.CookiesAsync()).ShouldNotContain(c => c.Value == cookie);
    }

    [BrowserFact]
    public async Task Without_a_connection_the_page_is_empty_at_once_and_the_session_ends_when_it_is_back()
    {
        var (manager, watch) = await OpenAsync();
        await using var _ = manager;
        await GoToSecretAsync(manager);
        var cookie = await SessionCookieAsync(manager.Page);
        await manager.Page.Context.SetOfflineAsync(true);
        (await watch.LeaveAsync(manager.Page)).ShouldBeNull();
        await ExpectNothingBehindAsync(manager.Page);

        await manager.Page.Context.SetOfflineAsync(false);
        await manager.Page.GotoAsync(host.Address + "/");
        await manager.SeeAsync("shared.signIn.title");
        (await EndsAsync(cookie, Stopwatch.StartNew())).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [BrowserFact]
    public async Task A_page_that_the_browser_kept_for_Back_comes_back_empty()
    {
        var (manager, watch) = await OpenAsync();
        await using var _ = manager;
        await GoToSecretAsync(manager);
        // Another site in the same tab, and signed out elsewhere meanwhile: what Back shows is asked of the server first.
        var cookie = await SessionCookieAsync(manager.Page);
        await manager.Page.EvaluateAsync("() => addEventListener('pageshow', e => leftTold(e.persisted ? -1 : -2, document.body.innerText.trim()))");
        await manager.Page.GotoAsync(LeaveWatch.Neutral);
        await EndAsync(cookie);
        await ExpectNothingBehindAsync(manager.Page);
        watch.Kept.ShouldBe([""], "the browser kept the page, and it was empty before anybody saw it");
    }

    [BrowserFact]
    public async Task Behind_another_window_nothing_is_seen_and_the_field_is_still_the_one_to_type_into()
    {
        var (manager, _) = await OpenAsync();
        await using var __ = manager;
        await GoToSecretAsync(manager);
        await manager.PressAsync("funding.donors.add");
        var field = manager.Page.Locator("dialog[open] input").First;
        await field.FocusAsync();
        (await SeenAsync(manager.Page, "hidden")).ShouldBe("0 0");
        (await SeenAsync(manager.Page, "visible")).ShouldBe("1 1");
        await manager.Page.Keyboard.TypeAsync("goes on");
        await Assertions.Expect(field).ToHaveValueAsync("goes on");
    }

    private static Task<string> SeenAsync(IPage page, string state) => page.EvaluateAsync<string>(
        """
        state => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          return ['body', 'dialog[open]'].map(s => getComputedStyle(document.querySelector(s)).opacity).join(' ');
        }
        """, state);

    private async Task<(Person Manager, LeaveWatch Watch)> OpenAsync()
    {
        var profile = await Browser.OpenOwnAsync(folder, host.Address, "en");
        var watch = await LeaveWatch.OnAsync(profile);
        var person = await Person.OpenAsync(profile, "en");
        await person.EnterAsync(host, "gm-1");
        return (person, watch);
    }

    /// <summary>Three addresses deep, with a donor's name on the page.</summary>
    private async Task GoToSecretAsync(Person manager)
    {
        using var client = await host.CreateClient().SignInAsync("gm-2");
        await client.PostAsync("/api/donors", new { name = Secret });
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.donors.title");
        await manager.SeeTextAsync(Secret);
    }

    /// <summary>Back to the first and Forward to the last: no word of the page, nobody's name, nothing to open.</summary>
    private static async Task ExpectNothingBehindAsync(IPage page)
    {
        foreach (var step in new[] { -1, -1, -1, 1, 1, 1 })
        {
            var content = await MoveAsync(page, step);
            content.ShouldNotContain(Secret);
            content.ShouldNotContain("gm-1");
            content.ShouldNotContain("not saved");
        }
    }

    private static async Task<string> MoveAsync(IPage page, int step)
    {
        try
        {
            // As the button does it: Playwright's own way waits for a load that a kept page never has.
            await page.EvaluateAsync("step => { history.go(step); }", step);
            await page.WaitForTimeoutAsync(1200);
            return await page.ContentAsync();
        }
        catch (PlaywrightException)
        {
            // A page of the browser itself ("no connection"), or one that sent itself away while it was asked: none that shows anything.
            return "";
        }
    }

    private static async Task<string> SessionCookieAsync(IPage page) =>
        (await page.Context.CookiesAsync()).Single(c => c.Name == "__Host-session").Value;

    private async Task EndAsync(string cookie)
    {
        using var client = await host.CreateClient().SignInAsync("gm-1");
        using var ended = await client.SendAsync(HttpMethod.Delete, "/api/sessions/others");
        ended.IsSuccessStatusCode.ShouldBeTrue();
        await EndsAsync(cookie, Stopwatch.StartNew());
    }

    /// <summary>Until the server no longer knows the session.</summary>
    private async Task<TimeSpan> EndsAsync(string cookie, Stopwatch since)
    {
        using var http = new HttpClient();
        while (since.Elapsed < TimeSpan.FromSeconds(5))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, host.Address + "/api/session");
            request.Headers.Add("Cookie", $"__Host-session={cookie}");
            using var answer = await http.SendAsync(request);
            if ((await answer.Content.ReadAsStringAsync()).Contains("\"signedIn\":false", StringComparison.Ordinal)) break;
            await Task.Delay(20);
        }

        return since.Elapsed;
    }
}
