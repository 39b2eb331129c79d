using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Kernel.Permissions;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>Opens every screen each role can reach by following links, in three languages, and checks what must hold on all of them.</summary>
/// <remarks>With <c>GRANTS_SHOTS=folder</c> each screen is photographed at 360×740 and 1280×800, light and dark, to be looked at.</remarks>
public abstract class TourTests(string language, ITestOutputHelper output)
{
    [BrowserFact]
    public async Task Every_screen_of_the_demo_is_whole()
    {
        await using var host = await HostFixture.StartAsync("full");
        var walks = new List<Walk> { await StrangerAsync(host, language) };
        walks.Add(await NewcomerAsync(host, language));
        foreach (var user in Tours.Staff) walks.Add(await Tours.AsAsync(host, user, "staff", language, "full"));
        walks.Add(await Tours.AsAsync(host, "p017-lead", "partner", language, "full"));
        walks.Add(await Tours.AsAsync(host, "p017-member", "partner", language, "full"));
        walks.Add(await Tours.AsAsync(host, "da-1", "donor", language, "full"));
        walks.Add(await Tours.AsAsync(host, "dv-1", "donor", language, "full"));
        Tours.ExpectWhole(output, walks, ClientRoutes.All);
    }

    private static async Task<Walk> StrangerAsync(HostFixture host, string language)
    {
        await using var person = await Person.OpenAsync(host.Address, language, onPhone: true);
        return await new Walk(person, "anybody", language, "full.nobody").GoAsync("/", "/signed-out", "/answer");
    }

    /// <summary>Somebody who has a password and nothing else: the only page is the one on which a second step is set up.</summary>
    private static async Task<Walk> NewcomerAsync(HostFixture host, string language)
    {
        var userName = await People.GivenAsync(host, Roles.GrantsManager, hasFactor: false);
        await using var person = await Person.OpenAsync(host.Address, language, onPhone: true);
        await person.TypeAsync("shared.signIn.userName", userName);
        await person.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await person.PressAsync("shared.signIn.go");
        await person.SeeAsync("identity.enrol.title");
        var walk = new Walk(person, "anybody", language, "full.newcomer");
        await person.PressAsync("identity.enrol.app");
        await person.Page.Locator("app-qr-code svg path").WaitForAsync();
        await walk.LookAsync("enrol, code app");
        return await walk.GoAsync("/");
    }
}

// A class each: classes run beside each other, the cases of one do not.
public sealed class EnglishTour(ITestOutputHelper output) : TourTests("en", output);

public sealed class ArabicTour(ITestOutputHelper output) : TourTests("ar", output);

public sealed class SoraniTour(ITestOutputHelper output) : TourTests("ckb", output);
