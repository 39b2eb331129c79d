using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using Grants.HttpApi.Host.Tests.Architecture;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>From the agreement to money that arrived.</summary>
internal sealed class MoneySteps(Programme programme)
{
    public async Task AcceptAgreementAsync()
    {
        await using var lead = await programme.AsLeadAsync();
        await lead.PressAsync("home.agreement-accept.action");
        await lead.ChooseAsync("awards.agreement.read");
        await lead.PressAsync("awards.agreement.accept");
        await lead.SeeAsync("awards.agreement.thanks");
    }

    public async Task RecordPayeeAsync()
    {
        await using (var lead = await programme.AsLeadAsync())
        {
            await lead.PressAsync("home.more.contacts");
            await lead.PressAsync("contacts.add");
            await lead.TypeAsync("contacts.value", "٠٧٥٠ ١٢٣ ٤٥٦٧");
            await lead.PressAsync("common.save");
            await lead.SeeAsync("contacts.saved");
        }

        await using (var officer = await OpenPayeeAsync("fo-2"))
        {
            await officer.TypeAsync("payments.account.holderName", Sentinels.Holder);
            await officer.TypeAsync("payments.account.iban", Sentinels.Account);
            await officer.TypeAsync("payments.account.bankName", "Sample Bank");
            await officer.TypeAsync("payments.account.bic", "NBIQIQBA");
            await officer.PickAsync("payments.account.currency", new Regex("USD"));
            await officer.PressAsync("payments.record.go");
            await officer.SeeAsync("payments.version.waits");
        }

        await using var manager = await OpenPayeeAsync("gm-2");
        await manager.ChooseStartAsync("payments.contact.phone");
        await manager.ChooseAsync("payments.call.right");
        await manager.TypeAsync("payments.call.note", Sentinels.CallBack);
        await manager.TypeAsync("payments.call.freshReason", "Met them at the office");
        await manager.PressAsync("payments.call.go");
        await manager.SeeAsync("payments.part.called-back");
    }

    /// <summary>Three people, none of whom touched the bank details; then the file, once and byte-identical.</summary>
    public async Task PayAsync()
    {
        await using (var preparer = await programme.AsAsync("fo-1"))
        {
            await preparer.PressAsync("common.menu.payments");
            await preparer.PressStartAsync("payments.act.prepare");
            await preparer.SeeAsync("payments.state.Prepared");
        }

        await DecideAsync("gm-1", "payments.act.approve", "payments.state.Approved");
        await using (var controller = await DecideAsync("fc-1", "payments.act.release", "payments.state.Released"))
        {
            var first = await DownloadAsync(controller);
            (await DownloadAsync(controller)).ShouldBe(first);
            ExpectValid(first);
        }

        await using var sender = await OpenOrderAsync("fo-1");
        await sender.TypeAsync("payments.send.reference", "BANK-REF-1");
        await sender.TypeAsync("payments.send.day", programme.Day(0));
        await sender.PressAsync("payments.send.go");
        await sender.SeeAsync("payments.state.Sent");
    }

    public async Task ConfirmAsync()
    {
        await using var lead = await programme.AsLeadAsync();
        await lead.PressAsync("home.receipt-confirm.action");
        await lead.Page.Locator("dialog[open]").WaitForAsync();
        await lead.ChooseAsync("payments.confirm.other");
        await lead.TypeAsync("payments.confirm.amount", "٣٨٬٠٥٠٬٠٠٠");
        await lead.PickAsync("payments.account.currency", new Regex("IQD"));
        await lead.TypeAsync("payments.confirm.day", programme.Day(0));
        await lead.PressAsync("payments.confirm.go");
        await lead.Page.Locator("dialog[open]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await lead.SeeTextAsync("38,050,000");
    }

    private async Task<Person> OpenPayeeAsync(string userName)
    {
        var person = await programme.AsAsync(userName);
        await person.PressAsync("common.menu.payments");
        await person.PressAsync("payments.payees.title");
        await person.PressTextAsync("P-017");
        return person;
    }

    private async Task<Person> OpenOrderAsync(string userName)
    {
        var person = await programme.AsAsync(userName);
        await person.PressAsync("common.menu.payments");
        await person.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = new Regex(@"^\s*PY-\d{4}-\d+") }).First.ClickAsync();
        return person;
    }

    private async Task<Person> DecideAsync(string userName, string act, string state)
    {
        var person = await OpenOrderAsync(userName);
        await person.PressAsync(act);
        await person.SeeAsync(state);
        return person;
    }

    private static async Task<string> DownloadAsync(Person person)
    {
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.PressAsync("payments.act.download"));
        Regex.IsMatch(download.SuggestedFilename, @"^[\w-]+\.xml$").ShouldBeTrue(download.SuggestedFilename);
        Lexicon.Found(download.SuggestedFilename).ShouldBeEmpty();
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>Against the standard's schema where it lies beside the repository, else the elements every bank asks for.</summary>
    private static void ExpectValid(string file)
    {
        var document = new XmlDocument();
        document.LoadXml(file);
        document.DocumentElement!.NamespaceURI.ShouldBe("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        file.ShouldContain("<InstdAmt Ccy=\"USD\">29000.00</InstdAmt>");
        file.ShouldNotContain("P-017");
        Lexicon.Found(file).ShouldBeEmpty();
        var schema = Path.Combine(Repository.Root, "..", "shared", "standards", "pain.001.001.09.xsd");
        if (!File.Exists(schema)) return;
        document.Schemas = new XmlSchemaSet();
        document.Schemas.Add(null, schema);
        document.Validate((_, e) => throw new XmlSchemaValidationException(e.Message));
    }
}
