using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>A decision of somebody without a passkey, some minutes after signing in: the sheet asks for password and code.</summary>
public sealed class ConfirmJourney
{
    // Longer than a proof counts, shorter than a page may be left alone.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5.2);

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ckb")]
    public async Task A_decision_goes_on_by_itself_when_password_and_code_were_right(string language)
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var donor = await Person.SignInAsync(host.Address, language, DemoUserNames.DonorApprover);
        await donor.PressAsync("proposals.decisions.open");
        await donor.SeeAsync("proposals.decide.go.approve");
        host.Clock.Advance(Later);
        await donor.PressAsync("proposals.decide.go.approve");
        await donor.SeeAsync("common.confirm.title");

        await AnswerAsync(donor, host, "not the password at all");
        await Assertions.Expect(donor.Page.Locator("app-confirm-sheet .errors")).ToBeVisibleAsync();
        await AnswerAsync(donor, host, DemoPassword.Value);
        await donor.SeeAsync("proposals.decide.thenAgreement");
    }

    private static async Task AnswerAsync(Person donor, HostFixture host, string password)
    {
        await host.ForgetCodesAsync(DemoUserNames.DonorApprover);
        var code = donor.Page.Locator("app-confirm-sheet [data-demo-code]");
        await donor.TypeAsync("shared.signIn.password", password);
        await donor.TypeAsync("common.factor.code", await code.InnerTextAsync());
        await donor.PressAsync("common.confirm.go");
    }
}
