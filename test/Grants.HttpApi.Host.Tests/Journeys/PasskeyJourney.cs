using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>A passkey in Chromium's own virtual authenticator: made, used to sign in, used to sign a donor's decision.</summary>
public sealed class PasskeyJourney
{
    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ckb")]
    public async Task A_passkey_is_made_signs_in_and_signs_a_decision(string language)
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var donor = await Person.SignInAsync(host.Address, language, DemoUserNames.DonorApprover);
        await donor.PlugInAuthenticatorAsync();
        await donor.PressAsync("common.mySignIn");
        await donor.PressAsync("identity.factors.addPasskey");
        await donor.TypeAsync("identity.newPasskey.name", "desk");
        await donor.PressAsync("identity.newPasskey.go");
        await donor.SeeAsync("identity.paper.title");
        await donor.PressAsync("identity.paper.kept");
        await donor.SeeTextAsync("desk");

        await donor.PressAsync("common.signOut");
        await donor.SeeAsync("shared.signIn.signedOut");
        await donor.PressAsync("shared.signIn.passkey");

        // The decision: the sheet opens, the authenticator answers by itself, and the act goes on.
        await donor.PressAsync("proposals.decisions.open");
        await donor.PressAsync("proposals.decide.go.approve");
        await donor.SeeAsync("proposals.decide.thenAgreement");
        await ExpectSignedAsync(host, "proposal.approved");
    }

    private static async Task ExpectSignedAsync(HostFixture host, string act)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var file = new StringWriter();
        await scope.ServiceProvider.GetRequiredService<ISignedActFile>().WriteAsync(file, CancellationToken.None);
        file.ToString().ShouldContain(act);
        var report = await SignedActVerifier.CheckAsync(new StringReader(file.ToString()), CancellationToken.None);
        report.Faults.ShouldBeEmpty();
        report.Signatures.ShouldBe(1);
    }
}
