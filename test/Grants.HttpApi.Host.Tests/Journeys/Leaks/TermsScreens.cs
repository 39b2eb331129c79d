using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>What is typed about the terms of grants: a request for more money, what the team says to it, a condition that is let go; and cash against a code.</summary>
internal sealed class TermsScreens(Typist typist)
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The lead asks for more money for the first grant that may have it.</summary>
    public async Task AskAsync()
    {
        try
        {
            var lead = await typist.AsAsync("p017-lead");
            await lead.Page.GotoAsync("/awards");
            await lead.Page.Locator("main a[href^='/awards/']").First.WaitForAsync();
            var address = await lead.Page.Locator("main a[href^='/awards/']").First.GetAttributeAsync("href");
            await lead.Page.GotoAsync($"{address}/change");
            await lead.SeeAsync("awards.change.reason");
            await lead.ChooseStartAsync("awards.change.kind.TopUp");
            await lead.TypeAsync("awards.change.amount.TopUp", "1,000");
            await lead.TypeAsync("awards.change.reason", typist.Texts.For("amendment.reason"));
            await lead.PressAsync("awards.change.send");
            await lead.SeeAsync("awards.change.state.Submitted");
        }
        finally
        {
            asked.SetResult();
        }
    }

    /// <summary>The donor is asked, the lead is asked back; another request is approved, which writes its paper; a condition is let go.</summary>
    public async Task AnswerAsync()
    {
        await asked.Task;
        var manager = await ChangeAsync("awards.change.kind.TopUp");
        await manager.PressAsync("awards.change.act.askDonor");
        await manager.PickAsync("awards.change.fund", new Regex("F-0"));
        await manager.TypeAsync("awards.change.text.askDonor", typist.Texts.For("amendment.word"));
        await SendAsync(manager, "awards.change.act.askDonor");
        await manager.PressAsync("awards.change.act.return");
        await manager.TypeAsync("awards.change.text.return", typist.Texts.For("amendment.answer"));
        await SendAsync(manager, "awards.change.act.return");

        manager = await ChangeAsync("awards.change.kind.CrisisReplanning");
        var grant = (await manager.Page.Locator("main .label bdi").First.InnerTextAsync()).Trim();
        await manager.PressAsync("awards.change.act.approve");
        await SendAsync(manager, "awards.change.act.approve");
        await manager.SeeAsync("awards.change.state.Approved");

        manager = await typist.AsAsync("gm-1");
        await manager.PressAsync("common.menu.grants");
        await Typist.OpenRowAsync(manager, grant);
        await manager.PressAsync("awards.condition.act.waive");
        await manager.TypeAsync("awards.condition.note.waive", typist.Texts.For("grant-condition.note"));
        await SendAsync(manager, "awards.condition.act.waive");
    }

    /// <summary>An order goes through an agent; the code that its release makes is shown once and written down.</summary>
    public async Task CashAsync()
    {
        var officer = await typist.AsAsync("fo-1");
        await officer.PressAsync("common.menu.payments");
        await officer.Page.Locator("app-payables tr").Filter(new() { HasText = "USD" }).First
            .GetByRole(AriaRole.Link, new() { NameRegex = officer.Words.Part("payments.ways.link") }).ClickAsync();
        await officer.Page.Locator("section.card").Filter(new() { HasText = "A-01" }).GetByRole(AriaRole.Button).ClickAsync();
        await officer.SeeAsync("payments.state.Prepared");
        var order = new Uri(officer.Page.Url).PathAndQuery;
        await DoAsync("gm-1", order, "approve", "Approved");
        await DoAsync("fc-1", order, "release", "Released");
        officer = await OpenAsync("fo-1", order);
        await officer.PressAsync("payments.act.give-code");
        typist.Texts.Keep("payment-order.payout-code", (await officer.Page.Locator("app-payout-code .fig bdi").InnerTextAsync()).Trim());
        await officer.PressAsync("payments.code.told");
    }

    private async Task DoAsync(string userName, string order, string act, string state)
    {
        var person = await OpenAsync(userName, order);
        await person.PressAsync($"payments.act.{act}");
        await person.SeeAsync($"payments.state.{state}");
    }

    private async Task<Person> OpenAsync(string userName, string address)
    {
        var person = await typist.AsAsync(userName);
        await person.Page.GotoAsync(address);
        return person;
    }

    private async Task<Person> ChangeAsync(string kind)
    {
        var manager = await OpenAsync("gm-1", "/changes");
        await manager.Page.Locator("main tr").Filter(new() { HasTextRegex = manager.Words.Part(kind) }).GetByRole(AriaRole.Link).First.ClickAsync();
        await manager.Page.Locator("app-difference").WaitForAsync();
        return manager;
    }

    private static async Task SendAsync(Person person, string key)
    {
        var sheet = person.Page.Locator("dialog[open]");
        await sheet.Locator("form").GetByRole(AriaRole.Button, new() { NameRegex = person.Words.Whole(key) }).ClickAsync();
        await Typist.GoneAsync(sheet);
    }
}
