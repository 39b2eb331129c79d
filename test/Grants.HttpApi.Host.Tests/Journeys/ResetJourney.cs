using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>An officer lost phone and paper: one asks, another confirms after speaking with them, and the code given by voice lets them begin anew.</summary>
public sealed class ResetJourney
{
    private const string Lost = "po-1";
    private const string NewPassword = "three birds over the citadel";

    // Longer than a proof counts, shorter than a page may be left alone.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5.2);

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task Two_people_let_somebody_begin_anew_who_lost_everything(string language)
    {
        await using var host = await HostFixture.StartAsync(settings: ("Jobs:Enabled", "false"));
        await using var stolen = await Person.SignInAsync(host.Address, language, Lost, onPhone: true);
        await using (var admin = await Person.SignInAsync(host.Address, language, "admin-1"))
        {
            await admin.PressAsync("common.menu.confirm");
            await admin.TypeAsync("identity.col.userName", Lost);
            await admin.PressAsync("identity.resets.askGo");
            await admin.SeeTextAsync(Lost);
            await admin.SeeAsync("identity.resets.other");
            (await admin.Page.GetByText(admin.Words.Part("identity.resets.confirm")).CountAsync()).ShouldBe(0);
        }

        var code = await ConfirmAsync(host, language);
        await stolen.Page.ReloadAsync();
        await stolen.SeeAsync("shared.signIn.title");

        await using var person = await Person.OpenAsync(host.Address, language, onPhone: true);
        await person.PressAsync("shared.signIn.haveCode");
        await person.TypeAsync("common.start.code", code);
        await person.TypeAsync("shared.signIn.password", NewPassword);
        await person.PressAsync("common.start.go");
        await person.SeeTextAsync(Lost);
        await person.PressAsync("common.start.enter");
        await person.EnrolAppAsync(host.Clock);
        await person.SeeAsync("common.menu.open");
    }

    /// <summary>The second person: a fresh proof first, then the code, once.</summary>
    private static async Task<string> ConfirmAsync(HostFixture host, string language)
    {
        await using var manager = await Person.SignInAsync(host.Address, language, "gm-1", onPhone: true);
        await manager.PressAsync("common.menu.open");
        await manager.PressAsync("common.menu.confirm");
        await manager.SeeAsync("identity.resets.before");
        host.Clock.Advance(Later);
        await manager.PressAsync("identity.resets.confirm");
        await manager.SeeAsync("common.confirm.title");
        await host.ForgetCodesAsync("gm-1");
        var proof = await manager.Page.Locator("app-confirm-sheet [data-demo-code]").InnerTextAsync();
        await manager.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await manager.TypeAsync("common.factor.code", proof);
        await manager.PressAsync("common.confirm.go");
        await manager.SeeAsync("identity.code.once");
        var shown = await manager.Page.Locator("app-code-card .fig").AllInnerTextsAsync();
        shown[0].ShouldBe(Lost);
        await manager.Page.ReloadAsync();
        await manager.SeeAsync("identity.resets.none");
        await Assertions.Expect(manager.Page.Locator("body")).Not.ToContainTextAsync(shown[1]);
        return shown[1];
    }
}
