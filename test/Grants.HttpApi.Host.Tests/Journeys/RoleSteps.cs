using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>What stands between an invitation and its code: a second person.</summary>
internal static class RoleSteps
{
    /// <summary>A manager confirms what waits for an account, with a fresh proof when the last one is too old.</summary>
    public static async Task ConfirmRolesAsync(this Person manager, string account)
    {
        await manager.PressAsync("common.menu.confirm");
        await manager.SeeTextAsync(account);
        await manager.CardOf(account).GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = manager.Words.Part("identity.roles.confirm") }).ClickAsync();
        await manager.SeeAsync("identity.roles.none");
    }

    /// <summary>Answers the sheet that asks whether it is still the same person.</summary>
    public static async Task ProveAsync(this Person person, HostFixture host, string userName)
    {
        await person.SeeAsync("common.confirm.title");
        await host.ForgetCodesAsync(userName);
        var code = await person.Page.Locator("app-confirm-sheet [data-demo-code]").InnerTextAsync();
        await person.TypeAsync("shared.signIn.password", DemoPassword.Value);
        await person.TypeAsync("common.factor.code", code);
        await person.PressAsync("common.confirm.go");
    }

    /// <summary>The administrator gives out the code of an account; answers name and code as shown.</summary>
    /// <param name="admin">The administrator.</param>
    /// <param name="account">The account.</param>
    /// <param name="prove">For who signed in too long ago: letting somebody in needs a fresh proof.</param>
    public static async Task<(string Name, string Code)> GiveCodeAsync(this Person admin, string account, Func<Task>? prove = null)
    {
        // Whoever already looks at the list reads it anew by its place in the menu.
        await admin.PressAsync("common.menu.users");
        var row = admin.Page.Locator("tr").Filter(new() { HasText = account });
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = admin.Words.Part("identity.act.invite") }).ClickAsync();
        if (prove is not null) await prove();
        await admin.SeeAsync("identity.code.once");
        var shown = await admin.Page.Locator("app-code-card .fig").AllInnerTextsAsync();
        return (shown[0], shown[1]);
    }

    /// <summary>What waits for an account, on the page of the second person.</summary>
    public static Microsoft.Playwright.ILocator CardOf(this Person person, string account) =>
        person.Page.Locator("app-role-requests .card").Filter(new() { HasText = account });
}
