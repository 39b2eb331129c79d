using Grants.HttpApi.Host.Tests.Support;
using Grants.HttpApi.Host.Tests.Tour;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>One person asks for a role, another confirms it, and only then somebody comes in.</summary>
public sealed class RoleJourney
{
    private const string NewName = "fc-2";
    private const string Password = "three birds over the citadel";
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1);

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task A_new_person_comes_in_after_one_asked_and_another_confirmed(string language)
    {
        await using var host = await HostFixture.StartAsync(settings: ("Jobs:Enabled", "false"));
        var code = await AskAndConfirmAsync(host, language);
        await using var person = await Person.OpenAsync(host.Address, language, onPhone: true);
        await person.PressAsync("shared.signIn.haveCode");
        await person.TypeAsync("common.start.code", code);
        await person.TypeAsync("shared.signIn.password", Password);
        await person.PressAsync("common.start.go");
        await person.SeeTextAsync(NewName);
        await person.PressAsync("common.start.enter");
        await person.EnrolAppAsync(host.Clock);
        await person.SeeAsync("common.menu.open");
    }

    private static async Task<string> AskAndConfirmAsync(HostFixture host, string language)
    {
        await using var admin = await Person.SignInAsync(host.Address, language, "admin-1");
        var looks = new Walk(admin, "staff", language, "roles.admin-1");
        await admin.SeeAsync("work.emptyAccounts");
        await looks.LookAsync("nothing waits");
        await admin.PressAsync("common.menu.users");
        await admin.PressAsync("identity.roles.guide");
        await looks.LookAsync("what each role may do");
        await admin.PressAsync("shared.close");
        await InviteAsync(admin, looks);
        await ChangeAsync(admin, looks);

        // Who asked sees what waits and cannot confirm it.
        await admin.PressAsync("common.menu.confirm");
        await admin.SeeTextAsync(NewName);
        await admin.SeeAsync("identity.resets.other");
        (await admin.Page.GetByText(admin.Words.Part("identity.roles.confirm")).CountAsync()).ShouldBe(0);
        await looks.LookAsync("to confirm, own requests");
        await admin.PressAsync("common.menu.users");
        await admin.SeeTextAsync(NewName);

        await DecideAsync(host, language);
        var (name, code) = await admin.GiveCodeAsync(NewName, () => admin.ProveAsync(host, "admin-1"));
        name.ShouldBe(NewName);
        looks.Faults.ShouldBeEmpty();
        return code;
    }

    private static async Task InviteAsync(Person admin, Walk looks)
    {
        await admin.PressAsync("identity.users.invite");
        await admin.Page.Locator("dialog[open]").WaitForAsync();
        await admin.PickAsync("identity.invite.role", admin.Words.Whole("common.role.finance-controller"));
        await admin.PressAsync("identity.invite.go");
        await admin.SeeAsync("identity.invite.done");
        await looks.LookAsync("invited, waits");
        await admin.PressAsync("shared.close");
    }

    /// <summary>An officer shall also prepare payments: the sheet says that another person decides; the row says that it waits.</summary>
    private static async Task ChangeAsync(Person admin, Walk looks)
    {
        var row = admin.Page.Locator("tr").Filter(new() { HasText = "po-2" });
        await row.GetByRole(AriaRole.Button, new() { NameRegex = admin.Words.Part("identity.act.set-roles") }).ClickAsync();
        await admin.ChooseStartAsync("common.role.finance-officer");
        await admin.SeeAsync("identity.roles.asks");
        await looks.LookAsync("roles of an account, asked");
        await admin.PressAsync("identity.roles.ask");
        await admin.Page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(row).ToContainTextAsync(admin.Words.Part("identity.act.withdraw"));
        await looks.LookAsync("users, two wait");
    }

    /// <summary>The manager refuses the one and confirms the other, with a fresh proof.</summary>
    private static async Task DecideAsync(HostFixture host, string language)
    {
        await using var manager = await Person.SignInAsync(host.Address, language, "gm-1", onPhone: true);
        await manager.SeeAsync("work.to-confirm.title");
        await manager.PressAsync("work.to-confirm.action");
        await manager.SeeTextAsync(NewName);
        var looks = new Walk(manager, "staff", language, "roles.gm-1");
        await looks.LookAsync("to confirm");
        await manager.CardOf("po-2").GetByRole(AriaRole.Button, new() { NameRegex = manager.Words.Part("identity.resets.refuse") }).ClickAsync();
        await Assertions.Expect(manager.CardOf("po-2")).ToHaveCountAsync(0);
        host.Clock.Advance(Later);
        await manager.CardOf(NewName).GetByRole(AriaRole.Button, new() { NameRegex = manager.Words.Part("identity.roles.confirm") }).ClickAsync();
        await manager.ProveAsync(host, "gm-1");
        await manager.SeeAsync("identity.roles.none");
        await looks.LookAsync("to confirm, nothing waits");
        looks.Faults.ShouldBeEmpty();
    }
}
