using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>A passkey in Chromium's own virtual authenticator: made, used to sign in, used to sign a donor's decision and a second person's confirmation.</summary>
public sealed class PasskeyJourney
{
    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ckb")]
    public async Task A_passkey_is_made_signs_in_and_signs_a_decision(string language)
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var donor = await Person.SignInAsync(host.Address, language, DemoUserNames.DonorApprover);
        await ComeInByPasskeyAsync(donor);

        // The decision: the sheet opens, the authenticator answers by itself, and the act goes on.
        await donor.PressAsync("proposals.decisions.open");
        await donor.PressAsync("proposals.decide.go.approve");
        await donor.SeeAsync("proposals.decide.thenAgreement");
        await ExpectSignedAsync(host, "proposal.approved");
    }

    /// <summary>The second person of a role signs what exactly is confirmed, and the record proves it without the system.</summary>
    [BrowserFact]
    public async Task The_second_person_signs_a_role()
    {
        await using var host = await HostFixture.StartAsync(settings: ("Jobs:Enabled", "false"));
        await using var manager = await Person.SignInAsync(host.Address, "en", "gm-1");
        await ComeInByPasskeyAsync(manager);
        using var admin = await host.CreateClient().SignInAsync("admin-1");
        await admin.PostAsync("/api/users", new { roles = new[] { "auditor" }, language = "en" });
        await manager.ConfirmRolesAsync("au-2");
        await ExpectSignedAsync(host, "roles.confirmed");
    }

    /// <summary>Makes a passkey, goes, and comes in with it.</summary>
    private static async Task ComeInByPasskeyAsync(Person person)
    {
        await person.PlugInAuthenticatorAsync();
        await person.PressAsync("common.mySignIn");
        await person.PressAsync("identity.factors.addPasskey");
        await person.TypeAsync("identity.newPasskey.name", "desk");
        await person.PressAsync("identity.newPasskey.go");
        await person.SeeAsync("identity.paper.title");
        await person.PressAsync("identity.paper.kept");
        await person.SeeTextAsync("desk");

        await person.PressAsync("common.signOut");
        await person.SeeAsync("shared.signIn.signedOut");
        await person.PressAsync("shared.signIn.passkey");
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
