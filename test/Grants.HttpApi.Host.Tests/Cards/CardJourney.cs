using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;

namespace Grants.HttpApi.Host.Tests.Cards;

/// <summary>A donor's approver pays a pledge by card in the browser, with the Checkout on loopback; the fund's page tells how far it is, and finance sees it.</summary>
public abstract class CardJourney(string language)
{
    [BrowserFact]
    public async Task A_donor_pays_a_pledge_by_card()
    {
        await using var desk = await CardDesk.StartAsync();
        desk.Stripe.Webhook = (new Uri(desk.Host.Address + "/api/stripe"), () => desk.Host.Clock.GetUtcNow());
        var (fund, _) = await desk.PledgeAsync();
        await using var donor = await Person.SignInAsync(desk.Host.Address, language, DemoUserNames.DonorApprover);
        await donor.Page.GotoAsync($"/funds/{fund}");
        await donor.PressAsync("funding.card.go");
        await donor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Pay", Exact = true }).ClickAsync();
        await donor.Page.WaitForURLAsync("**/funds");
        await donor.Page.GotoAsync($"/funds/{fund}");
        await donor.SeeAsync("funding.card.state.paid");

        await using var finance = await Person.SignInAsync(desk.Host.Address, language, DemoUserNames.Finance1);
        await finance.Page.GotoAsync($"/funds/{fund}");
        await finance.SeeAsync("funding.card.state.paid");
        await finance.SeeAsync("funding.card.fee");
        await finance.SeeAsync("funding.entry.cardFee");
    }
}

public sealed class EnglishCardJourney() : CardJourney("en");

public sealed class SoraniCardJourney() : CardJourney("ckb");
