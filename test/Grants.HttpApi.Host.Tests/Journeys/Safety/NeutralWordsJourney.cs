using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Safety;

/// <summary>A partner who wants neutral words reads none that tell what the programme does; one who does not reads the field's own.</summary>
public sealed class NeutralWordsJourney
{
    private static readonly string[] Pages = ["/", "/proposals", "/awards", "/money", "/reports", "/messages", "/safety", "/readings", "/people", "/other-funding", "/papers"];

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task As_they_come_no_page_says_what_the_programme_does_and_unticked_they_do(string language)
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var lead = await Person.SignInAsync(host.Address, language, "p017-lead", onPhone: true);
        foreach (var page in Pages)
        {
            await lead.Page.GotoAsync(page);
            await ArriveAsync(lead);
            (await WordsAsync(lead)).ShouldBeEmpty(page);
        }

        await lead.Page.GotoAsync("/safety");
        await lead.Page.GetByLabel(lead.Words.Whole("partners.safety.neutral")).UncheckAsync(new() { Force = true });
        await lead.PressAsync("common.save");
        await lead.SeeAsync("partners.safety.saved");
        await lead.Page.ReloadAsync();
        await ArriveAsync(lead);
        (await WordsAsync(lead)).ShouldNotBeEmpty("the same search finds the field's own words where they are wanted");
    }

    private static async Task ArriveAsync(Person person)
    {
        await person.Page.Locator("main h1").First.WaitForAsync();
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<IReadOnlyList<string>> WordsAsync(Person person) =>
        Lexicon.Found(await person.TextAsync());
}
