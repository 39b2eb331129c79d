using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>What a new fund begins with.</summary>
public sealed class NewFundJourney
{
    [BrowserFact]
    public async Task The_programmes_currency_is_proposed()
    {
        var host = await SharedHosts.FullAsync();
        await using var manager = await Person.SignInAsync(host.Address, "en", "gm-1");
        await manager.Page.RouteAsync("**/api/programme", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"code":"PR-7","currency":"IQD","language":"ckb"}""" }));
        await manager.Page.GotoAsync("/funds/new");
        await Assertions.Expect(manager.Page.Locator("select[name=currency]")).ToHaveValueAsync("IQD");
    }
}
