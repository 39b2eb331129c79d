using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Kernel.Time;
using Grants.Protection.Jobs;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>At ten in the evening somebody calls: one opens it, two referees are called, one decides by the night rule, four others pay by the code, it arrives, and the second person agrees in the morning.</summary>
public sealed partial class TonightJourney
{
    private const string Language = "ar";
    private const string Amount = "1,900";

    [BrowserFact]
    public async Task From_a_call_at_ten_in_the_evening_to_money_that_arrived()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        await ToEveningAsync(host);
        string code;
        await using (var officer = await SignInAsync(host, DemoUserNames.ProtectionOfficer))
        {
            code = await OpenAsync(officer);
            for (var i = 0; i < 2; i++) await CallRefereeAsync(officer);
            await officer.PressAsync("desk.referees.verify");
            await DecideAsync(officer);
            await officer.SeeAsync("desk.decision.alone");
            await officer.SeeAsync("desk.money.handed");
        }

        await DecidedCase.DispatchAsync(desk);
        await PayAsync(host, code);
        await desk.RunAsync<FollowMoney>();
        await using (var officer = await OpenCaseAsync(host, DemoUserNames.ProtectionOfficer, code))
        {
            await officer.SeeAsync("desk.alert.paid");
            await officer.SeeAsync("desk.money.sent");
            await officer.PressAsync("desk.decision.arrivedGo");
            await officer.SeeAsync("desk.money.received");
        }

        host.Clock.Advance(TimeSpan.FromHours(9));
        await using var lead = await OpenCaseAsync(host, DemoUserNames.ProtectionLead, code);
        await lead.PressAsync("desk.decision.agree");
        await Assertions.Expect(lead.Page.Locator("app-desk-decision li.done bdi", new() { HasText = DemoUserNames.ProtectionLead })).ToHaveCountAsync(1);
        lead.ExpectNoFaults();
    }

    private static Task<Person> SignInAsync(HostFixture host, string userName) => Person.SignInAsync(host.Address, Language, userName);

    /// <summary>To ten in the evening of the next working day in Baghdad.</summary>
    private static Task ToEveningAsync(HostFixture host)
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        host.Clock.Advance(Baghdad.ToUtc(Baghdad.AddWorkingDays(Baghdad.DayOf(now), 1), new TimeOnly(22, 0)) - now);
        return Task.CompletedTask;
    }

    private static async Task<string> OpenAsync(Person officer)
    {
        await officer.PressAsync("desk.list.title");
        await officer.PressAsync("desk.list.new");
        await officer.ChooseAsync("desk.need.relocation");
        await officer.ChooseAsync("desk.risk.immediate");
        await officer.TypeAsync("desk.part.reach", "A message after nine");
        await officer.PressAsync("desk.new.go");
        await officer.SeeAsync("desk.opened.title");
        var code = await officer.Page.Locator("main bdi").First.InnerTextAsync();
        await officer.PressAsync("desk.opened.open");
        await officer.SeeAsync("desk.referees.title");
        return code;
    }

    private static async Task CallRefereeAsync(Person officer)
    {
        await officer.PressAsync("desk.referees.call");
        await officer.Page.Locator("dialog[open]").WaitForAsync();
        await officer.ChooseAsync("answer.knows.directly");
        await officer.ChooseAsync("answer.told.yes");
        await officer.ChooseAsync("answer.urgent.tonight");
        await officer.PressAsync("desk.referees.record");
        await officer.Page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task DecideAsync(Person officer)
    {
        await officer.SeeAsync("desk.decide.title");
        await officer.PickAsync("desk.decide.fund", new Regex("USD"));
        await officer.TypeAsync("desk.need.relocation", Amount);
        await officer.PickAsync("desk.decide.through", new Regex("P-0"));
        await officer.ChooseAsync("desk.other.nobody");
        await officer.PressAsync("desk.decide.go");
    }

    /// <summary>It stands first in everybody's work; a different person takes each part.</summary>
    private static async Task PayAsync(HostFixture host, string code)
    {
        string order;
        await using (var preparer = await SignInAsync(host, DemoUserNames.Finance1))
        {
            await preparer.SeeAsync("work.group.now");
            await preparer.PressAsync("common.menu.payments");
            await preparer.SeeTextAsync(code);
            await preparer.PressStartAsync("payments.act.prepare");
            await preparer.Page.WaitForURLAsync(OrderPage());
            await preparer.SeeAsync("payments.state.Prepared");
            await preparer.SeeTextAsync(code);
            order = OrderCode().Match(await preparer.TextAsync()).Value;
        }

        foreach (var (who, act, state) in new[] { (DemoUserNames.Manager1, "approve", "Approved"), (DemoUserNames.Controller, "release", "Released") })
        {
            await using var person = await OpenOrderAsync(host, who, order);
            await person.PressAsync($"payments.act.{act}");
            // Other words of the page hold the state's name too.
            await Assertions.Expect(person.Page.Locator("app-order-state").First).ToHaveTextAsync(person.Words.Whole($"payments.state.{state}"));
        }

        await using var sender = await OpenOrderAsync(host, DemoUserNames.Finance1, order);
        await sender.TypeAsync("payments.send.reference", "BANK-REF-1");
        await sender.TypeAsync("payments.send.day", $"{Baghdad.Today(host.Clock):yyyy-MM-dd}");
        await sender.PressAsync("payments.send.go");
        await sender.SeeAsync("payments.state.Sent");
        sender.ExpectNoFaults();
    }

    private static async Task<Person> OpenOrderAsync(HostFixture host, string userName, string order)
    {
        var person = await SignInAsync(host, userName);
        await person.SeeAsync("work.group.now");
        await person.PressAsync("common.menu.payments");
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Regex.Escape(order)) }).First.ClickAsync();
        await person.Page.WaitForURLAsync(OrderPage());
        return person;
    }

    private static async Task<Person> OpenCaseAsync(HostFixture host, string userName, string code)
    {
        var person = await SignInAsync(host, userName);
        await person.PressAsync("desk.list.title");
        await person.Page.Locator("td.what").GetByText(code).ClickAsync();
        await person.SeeAsync("desk.decision.title");
        return person;
    }

    [GeneratedRegex("/payments/[0-9a-f-]{36}$")]
    private static partial Regex OrderPage();

    [GeneratedRegex(@"PY-\d{4}-\d+")]
    private static partial Regex OrderCode();
}
