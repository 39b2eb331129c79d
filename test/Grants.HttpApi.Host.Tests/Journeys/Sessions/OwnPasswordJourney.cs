using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>A person chooses another password, some minutes after signing in and with another device open.</summary>
public sealed class OwnPasswordJourney
{
    private const string Wanted = "seven quiet lamps over water";

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task The_new_one_lets_in_and_the_other_device_is_out(string language)
    {
        await using var host = await HostFixture.StartAsync();
        await using var here = await Person.SignInAsync(host.Address, language, "gm-1");
        await using var other = await Person.SignInAsync(host.Address, language, "gm-1");
        host.Clock.Advance(TimeSpan.FromMinutes(5.2));
        await here.PressAsync("common.mySignIn");
        await here.PressAsync("identity.factors.changePassword");

        // A wrong one keeps what was typed; the sheet over the page asks who is there.
        await FillAsync(here, "not the right one at all");
        await here.SeeAsync("common.confirm.title");
        await host.ForgetCodesAsync("gm-1");
        var code = await here.Page.Locator("app-confirm-sheet [data-demo-code]").InnerTextAsync();
        await here.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await here.TypeAsync("common.factor.code", code);
        await here.PressAsync("common.confirm.go");
        await Assertions.Expect(here.Page.Locator("app-new-password .err")).ToBeVisibleAsync();
        await here.ExpectValueAsync("identity.newPassword.wanted", Wanted);

        await FillAsync(here, DemoPassword.Value);
        await here.SeeAsync("identity.factors.done");
        await other.Page.ReloadAsync();
        await other.SeeAsync("shared.signIn.go");
        await other.EnterAsync(host, "gm-1", Wanted);
        await other.PressAsync("common.myDevices");
    }

    private static async Task FillAsync(Person person, string current)
    {
        await person.TypeAsync("identity.newPassword.current", current);
        await person.TypeAsync("identity.newPassword.wanted", Wanted);
        await person.PressAsync("identity.newPassword.go");
    }
}
