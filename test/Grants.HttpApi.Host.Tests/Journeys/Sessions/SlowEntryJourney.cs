using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>A right code on a slow link: the files of the first page take their time, and the person presses again.</summary>
public sealed class SlowEntryJourney
{
    [BrowserFact]
    public async Task Whoever_presses_again_while_their_page_is_on_its_way_is_not_told_that_they_are_out()
    {
        await using var host = await HostFixture.StartAsync();
        await using var manager = await Person.OpenAsync(host.Address, "en");
        await host.ForgetCodesAsync("gm-1");
        await manager.TypeAsync("shared.signIn.userName", "gm-1");
        await manager.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await manager.PressAsync("shared.signIn.go");
        await manager.TypeAsync("common.factor.code", await manager.Page.Locator("[data-demo-code]").InnerTextAsync());

        var proofs = 0;
        manager.Page.Request += (_, request) => proofs += request.Url.EndsWith("/api/session/factor", StringComparison.Ordinal) ? 1 : 0;
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await manager.Page.RouteAsync("**/*.js", async route =>
        {
            await arrived.Task;
            await route.ContinueAsync();
        });
        var answer = manager.Page.WaitForResponseAsync("**/api/session/factor");
        await manager.PressAsync("common.factor.go");
        await answer;
        await Assertions.Expect(manager.Page.Locator("app-second-step button[type=submit]")).ToHaveAttributeAsync("aria-busy", "true");
        await manager.Page.Keyboard.PressAsync("Enter");
        await manager.PressAsync("common.factor.go");
        arrived.SetResult();
        await manager.PressAsync("common.myDevices");
        proofs.ShouldBe(1);
    }
}
