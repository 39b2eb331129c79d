using System.Globalization;
using System.Text.RegularExpressions;
using Grants.Identity.Domain.Factors;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>What is typed about donors, funds, bank details and payments, into search boxes and about one's own sign-in.</summary>
internal sealed class MoneyScreens(Typist typist)
{
    private static string Today => Kernel.Time.Baghdad.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task FundAsync()
    {
        var manager = await typist.AsAsync("gm-1");
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.donors.title");
        await manager.PressAsync("funding.donors.add");
        var name = typist.Texts.For("donor.name");
        await manager.TypeAsync("funding.donors.name", name);
        await manager.PressAsync("common.save");
        await manager.SeeTextAsync(name);
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.funds.add");
        await manager.PickAsync("funding.donor", new Regex("D-01"));
        await manager.PickAsync("funding.currency", new Regex("USD"));
        await manager.TypeAsync("funding.startsOn", Today);
        await manager.TypeAsync("funding.endsOn", "2099-12-31");
        await manager.TypeAsync("funding.purpose", typist.Texts.For("fund.purpose"));
        await manager.TypeAsync("funding.terms.text", typist.Texts.For("fund.restrictions"));
        await manager.PressAsync("funding.funds.open");
        await manager.PressAsync("funding.contribution.title");
        var sheet = manager.Page.Locator("dialog[open]");
        await sheet.WaitForAsync();
        await manager.ChooseAsync("funding.contribution.received");
        await manager.TypeAsync("funding.amount", "640,000");
        await manager.TypeAsync("funding.contribution.receivedOn", Today);
        await manager.TypeAsync("funding.contribution.reference", typist.Texts.For("contribution.bank-reference"));
        await manager.PressAsync("funding.contribution.record");
        await Typist.GoneAsync(sheet);
    }

    /// <summary>A wrong number is refused by the server and what was typed stays; then a right one, which another partner has too; then the call.</summary>
    public async Task PayeeAsync()
    {
        var keeper = await typist.AsAsync("po-1");
        await keeper.PressAsync("common.menu.partners");
        await Typist.OpenRowAsync(keeper, "P-017");
        await keeper.PressAsync("contacts.title");
        await keeper.PressAsync("contacts.add");
        await keeper.PickAsync("contacts.kindLabel", new Regex("Mail"));
        await keeper.TypeAsync("contacts.value", typist.Texts.MailFor("contact.mail"));
        await keeper.TypeAsync("contacts.whose", typist.Texts.For("contact.whose"));
        await keeper.PressAsync("common.save");
        await keeper.SeeAsync("contacts.saved");

        var officer = await PayeeAsync("fo-2", "P-010");
        await TypeAccountAsync(officer, "payee.account", Sentinels.Account);
        await officer.SeeAsync("payments.version.waits");
        officer = await PayeeAsync("fo-2", "P-017");
        await TypeAccountAsync(officer, "payee.account, refused", "IQ11NBIQ850123456789012");
        await officer.Page.Locator("app-field .err").First.WaitForAsync();
        await TypeAccountAsync(officer, "payee.account", Sentinels.Account);
        await officer.SeeAsync("payments.version.waits");

        var manager = await PayeeAsync("gm-2", "P-017");
        await manager.ChooseStartAsync("payments.contact.mail");
        await manager.ChooseAsync("payments.call.right");
        await manager.TypeAsync("payments.call.freshReason", typist.Texts.For("payee.fresh-reason"));
        await manager.TypeAsync("payments.call.note", typist.Texts.For("payee.call-back-note"));
        await manager.TypeAsync("payments.shared.reason", typist.Texts.For("payee.shared-reason"));
        await manager.PressAsync("payments.call.go");
        await manager.SeeAsync("payments.part.called-back");
    }

    public async Task BankAsync()
    {
        var officer = await typist.AsAsync("fo-2");
        await officer.PressAsync("common.menu.payments");
        await officer.PressAsync("banks.title");
        await officer.PressAsync("banks.add");
        await officer.TypeAsync("banks.code", "DEMOIQB3");
        await officer.ChooseAsync("banks.choice.open");
        await officer.TypeAsync("banks.checkedOn", Today);
        await officer.TypeAsync("banks.source", typist.Texts.For("bank.source"));
        await officer.PressAsync("banks.save");
        await officer.SeeTextAsync("DEMOIQB3");
    }

    /// <summary>Who pays out cash: recorded, checked by another person, ended.</summary>
    public async Task AgentAsync()
    {
        var officer = await typist.AsAsync("fo-2");
        await officer.Page.GotoAsync("/agents/new");
        await officer.TypeAsync("agents.name", typist.Texts.For("agent.details"));
        await officer.TypeAsync("agents.licence", typist.Texts.For("agent.details"));
        await officer.TypeAsync("agents.until", "2099-12-31");
        await officer.TypeAsync("agents.contact", typist.Texts.For("agent.details"));
        await officer.Page.Locator("app-ticks").First.Locator("input").First.CheckAsync(new() { Force = true });
        await officer.Page.Locator("app-ticks").Last.Locator("input").First.CheckAsync(new() { Force = true });
        await officer.PressAsync("agents.form.record");
        await officer.SeeAsync("agents.waits");

        var manager = await typist.AsAsync("gm-2");
        await manager.Page.GotoAsync("/agents");
        await Typist.OpenRowAsync(manager, "A-04");
        await manager.ChooseAsync("agents.check.right");
        await manager.TypeAsync("agents.check.note", typist.Texts.For("agent.check-note"));
        await manager.PressAsync("agents.check.go");
        await manager.SeeAsync("agents.act.Verified");

        officer = await typist.AsAsync("fo-2");
        await officer.Page.GotoAsync("/agents");
        await Typist.OpenRowAsync(officer, "A-04");
        var part = await Typist.UnfoldAsync(officer, "agents.end.title");
        await part.GetByLabel(officer.Words.Part("payments.note.label")).FillAsync(typist.Texts.For("agent.end-note"));
        await part.GetByRole(AriaRole.Button).Last.ClickAsync();
        await officer.SeeAsync("agents.act.Ended");
    }

    public async Task PayAsync()
    {
        var officer = await OrderAsync("fo-1", "P-006");
        await officer.TypeAsync("payments.send.reference", typist.Texts.For("payment-order.bank-reference"));
        await officer.TypeAsync("payments.send.day", Today);
        await officer.PressAsync("payments.send.go");
        await officer.SeeAsync("payments.state.Sent");

        officer = await OrderAsync("fo-1", "P-004");
        var part = await Typist.UnfoldAsync(officer, "payments.act.cancel");
        await part.GetByLabel(officer.Words.Part("payments.note.label")).FillAsync(typist.Texts.For("payment-order.note"));
        await part.GetByRole(AriaRole.Button).Last.ClickAsync();
        await officer.SeeAsync("payments.state.Cancelled");

        var controller = await OrderAsync("fc-1", "P-005");
        await controller.PressAsync("payments.act.release");
        await controller.SeeAsync("payments.state.Released");
    }

    public async Task SearchAsync()
    {
        var admin = await typist.AsAsync("admin-1");
        await admin.PressAsync("common.menu.users");
        await admin.TypeAsync("identity.filter.text", typist.Texts.For("search for accounts"));
        await admin.PressAsync("identity.filter.find");
        await admin.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var auditor = await typist.AsAsync("au-1");
        await auditor.PressAsync("common.menu.audit");
        await auditor.TypeAsync("audit.filter.act", typist.Texts.LatinFor("search in the log"));
        await auditor.TypeAsync("audit.filter.account", typist.Texts.LatinFor("search in the log"));
        await auditor.PressAsync("audit.find");
        await auditor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // Whoever types the password into the field of the name.
        await using var stranger = await Person.OpenAsync(typist.Host.Address, "en");
        await stranger.TypeAsync("shared.signIn.userName", typist.Texts.For("user name of a failed sign-in"));
        await stranger.TypeAsync("shared.signIn.password", typist.Texts.For("password of a failed sign-in"));
        await stranger.PressAsync("shared.signIn.go");
        await stranger.Page.Locator(".err, [role=alert]").First.WaitForAsync();
    }

    /// <summary>A passkey with a name, another code app whose key is shown once, and ten codes for paper.</summary>
    public async Task SignInAsync()
    {
        var manager = await typist.AsAsync("gm-2");
        await manager.PlugInAuthenticatorAsync();
        await manager.PressAsync("common.mySignIn");
        await manager.PressAsync("identity.factors.addPasskey");
        var name = typist.Texts.For("passkey.name");
        await manager.TypeAsync("identity.newPasskey.name", name);
        await manager.PressAsync("identity.newPasskey.go");
        await manager.SeeAsync("identity.paper.title");
        foreach (var code in await manager.Page.Locator("app-paper-codes li").AllInnerTextsAsync()) typist.Texts.Keep("codes on paper", code.Trim());
        await manager.PressAsync("identity.paper.kept");
        await manager.SeeTextAsync(name);
        await manager.PressAsync("identity.factors.changeApp");
        var key = (await manager.Page.Locator("app-new-app [data-code]").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        typist.Texts.Keep("authenticator.secret", key);
        await manager.TypeAsync("identity.newApp.code", Totp.CodeOf(Base32.Decode(key), Totp.StepAt(TimeProvider.System.GetUtcNow().UtcDateTime)));
        await manager.PressAsync("identity.newApp.go");
        await manager.SeeAsync("identity.factors.changeApp");
    }

    private async Task TypeAccountAsync(Person officer, string field, string iban)
    {
        await officer.TypeAsync("payments.account.holderName", typist.Texts.For(field));
        await officer.TypeAsync("payments.account.holderNameLatin", typist.Texts.LatinFor(field));
        await officer.TypeAsync("payments.account.iban", typist.Texts.Keep(field, iban));
        await officer.TypeAsync("payments.account.bankName", typist.Texts.For(field));
        await officer.TypeAsync("payments.account.bic", "NBIQIQBA");
        await officer.PickAsync("payments.account.currency", new Regex("USD"));
        await officer.PressAsync("payments.record.go");
    }

    private async Task<Person> PayeeAsync(string userName, string partner)
    {
        var person = await typist.AsAsync(userName);
        await person.PressAsync("common.menu.payments");
        await person.PressAsync("payments.payees.title");
        await person.PressTextAsync(partner);
        return person;
    }

    private async Task<Person> OrderAsync(string userName, string partner)
    {
        var person = await typist.AsAsync(userName);
        await person.PressAsync("common.menu.payments");
        await person.PressAsync("payments.orders.filter.all");
        await person.Page.Locator("main tr").Filter(new() { HasText = partner }).GetByRole(AriaRole.Link, new() { NameRegex = Typist.Code("PY") }).First.ClickAsync();
        return person;
    }
}
