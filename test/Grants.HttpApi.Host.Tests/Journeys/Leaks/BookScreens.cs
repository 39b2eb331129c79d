using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>What is typed about the books: money between funds, years that are closed, the bank's statements.</summary>
internal sealed class BookScreens(Typist typist)
{
    public async Task TransferAsync()
    {
        // Into the ring-fence; out of it nothing moves.
        var controller = await FundAsync("fc-1", "F-01");
        await controller.PressAsync("funding.transfer.title");
        await controller.Page.Locator("dialog[open] select").First.WaitForAsync();
        await controller.PickAsync("funding.transfer.to", new Regex("F-02"));
        await controller.TypeAsync("funding.amount", "100");
        await controller.TypeAsync("funding.reason", typist.Texts.For("fund-transfer.reason"));
        await SendAsync(controller, "funding.transfer.go");
    }

    /// <summary>A year is closed, and somebody else asks to open it again.</summary>
    public async Task CloseYearAsync()
    {
        var year = (Kernel.Time.Baghdad.Today(TimeProvider.System).Year - 2).ToString(CultureInfo.InvariantCulture);
        var controller = await FundAsync("fc-1", "F-03");
        await controller.PressTextAsync(controller.Words["funding.years.close"].Replace("{year}", year, StringComparison.Ordinal));
        await TypeReasonAsync(controller, "book-year.reason");
        var manager = await FundAsync("gm-1", "F-03");
        await manager.PressAsync("funding.years.askReopen");
        await TypeReasonAsync(manager, "book-year.reopen-reason");
    }

    /// <summary>A table of the bank with one line that is nothing of ours.</summary>
    public async Task StatementAsync()
    {
        var reconciler = await typist.AsAsync("re-1");
        await reconciler.Page.GotoAsync("/statements/import");
        var day = Kernel.Time.Baghdad.Today(TimeProvider.System).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string Text() => typist.Texts.For("bank-line.texts");
        await reconciler.Page.Locator("input[type=file]").SetInputFilesAsync(Typist.File(
            "statement.csv", $"Date,Amount,Currency,Reference,Description,Name\r\n{day},7.00,USD,{typist.Texts.LatinFor("bank-line.texts")},\"{Text()}\",\"{Text()}\"\r\n", "text/csv"));
        await reconciler.PressAsync("statements.import.take");
        await reconciler.PressAsync("statements.decide");
        await reconciler.ChooseAsync("statements.nothingOfOurs");
        await reconciler.ChooseAsync("statements.aside.Other");
        await reconciler.TypeAsync("statements.reason", typist.Texts.For("bank-line.reason"));
        await SendAsync(reconciler, "statements.setAside");
    }

    private async Task<Person> FundAsync(string userName, string fund)
    {
        var person = await typist.AsAsync(userName);
        await person.PressAsync("common.menu.funds");
        await Typist.OpenRowAsync(person, fund);
        await person.Page.Locator("h1").Filter(new() { HasText = fund }).WaitForAsync();
        return person;
    }

    private async Task TypeReasonAsync(Person person, string field)
    {
        var sheet = person.Page.Locator("dialog[open]");
        await sheet.WaitForAsync();
        await person.TypeAsync("funding.reason", typist.Texts.For(field));
        await sheet.Locator("form button").ClickAsync();
        await Typist.GoneAsync(sheet);
    }

    private static async Task SendAsync(Person person, string key)
    {
        var sheet = person.Page.Locator("dialog[open]");
        await sheet.GetByRole(AriaRole.Button, new() { NameRegex = person.Words.Whole(key) }).ClickAsync();
        await Typist.GoneAsync(sheet);
    }
}
