using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>What stays on a device after signing out.</summary>
public sealed class OwnDeviceJourney
{
    [BrowserTheory]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task On_ones_own_device_the_empty_pages_stay_and_on_a_shared_one_nothing(string language)
    {
        await using var host = await HostFixture.StartAsync();
        await using var manager = await Person.OpenAsync(host.Address, language);
        await manager.EnterAsync(host, "gm-1");
        (await SignOutAsync(manager)).ShouldBe("0 workers, 0 caches");
        (await NamesAsync(manager.Page)).ShouldNotContain("__Host-session");

        await manager.ChooseAsync("shared.signIn.own");
        await manager.EnterAsync(host, "gm-1");
        await manager.PressAsync("common.myDevices");
        await Assertions.Expect(manager.Page.GetByLabel(manager.Words.Part("shared.signIn.own"))).ToBeCheckedAsync();
        (await SignOutAsync(manager)).ShouldBe("1 workers, 1 caches");
        var names = await NamesAsync(manager.Page);
        names.ShouldContain("__Host-device");
        names.ShouldNotContain("__Host-session");

        // Said once: the device is known as one's own at the next sign-in.
        await manager.EnterAsync(host, "gm-1");
        await manager.PressAsync("common.myDevices");
        await Assertions.Expect(manager.Page.GetByLabel(manager.Words.Part("shared.signIn.own"))).ToBeCheckedAsync();
    }

    /// <summary>Once the worker is there, out; answers what is left of it. The new page brings it back only seconds later.</summary>
    private static async Task<string> SignOutAsync(Person person)
    {
        const string there = "async () => !!(await navigator.serviceWorker.getRegistration())?.active && (await caches.keys()).length > 0";
        for (var tries = 0; tries < 100 && !await person.Page.EvaluateAsync<bool>(there); tries++) await person.Page.WaitForTimeoutAsync(100);
        (await person.Page.EvaluateAsync<bool>(there)).ShouldBeTrue("the worker never came");
        await person.PressAsync("common.signOut");
        await person.SeeAsync("shared.signIn.signedOut");
        return await person.Page.EvaluateAsync<string>(
            "async () => `${(await navigator.serviceWorker.getRegistrations()).length} workers, ${(await caches.keys()).length} caches`");
    }

    private static async Task<List<string>> NamesAsync(IPage page) => [.. (await page.Context.CookiesAsync()).Select(c => c.Name)];
}
