using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>What a partner types: safety, money from others, people, a proposal and a report that are not sent, files that are kept, cut off and refused.</summary>
internal sealed class PartnerScreens(Typist typist)
{
    private const int HalfLines = 12_000;

    public async Task WriteAsync()
    {
        var lead = await typist.AsAsync("p017-lead");
        await lead.PressAsync("home.more.safety");
        await lead.TypeAsync("partners.safety.codeWord", typist.Texts.For("partner.code-word"));
        await lead.PressAsync("common.save");
        await lead.SeeAsync("partners.safety.saved");
        await lead.PressAsync("partners.other.title");
        await lead.PressAsync("partners.other.add");
        await lead.Page.GetByLabel(lead.Words.Part("partners.other.amount")).Last.FillAsync("1,000");
        await lead.Page.GetByLabel(lead.Words.Part("partners.other.source")).Last.FillAsync(typist.Texts.For("partner-other-funding.source"));
        await lead.PressAsync("common.save");
        await lead.SeeAsync("partners.other.saved");
        await InviteAsync(lead);
        await DraftAsync(lead);
    }

    /// <summary>On the page of the report that is being written.</summary>
    public async Task ReportAsync()
    {
        var lead = await typist.AsAsync("p017-lead");
        await Card(lead, "home.report-due.title").GetByText(lead.Words.Whole("home.report-due.action")).ClickAsync();
        await Typist.SavedAsync(lead, () => lead.TypeAsync("reporting.write.answer", typist.Texts.For("report-answer.text")));

        var (name, content) = (typist.Texts.For("file.name"), typist.Texts.For("content of a file that is kept"));
        await ChooseAsync(lead, Typist.File(name + ".txt", content + "\n"));
        await lead.Page.Locator("app-files a").Filter(new() { HasText = name }).WaitForAsync();
        await ChooseAsync(lead, Typist.File(typist.Texts.For("name of a file that is refused") + ".txt", "<html>" + typist.Texts.For("content of a file that is refused")));
        await lead.Page.Locator("app-files .err").WaitForAsync();
        await lead.PressAsync("files.close");

        // The line is cut behind the first piece and never comes back.
        var pieces = 0;
        await lead.Page.RouteAsync("**/api/uploads/*", route => route.Request.Method == "PATCH" && pieces++ > 0 ? route.AbortAsync("internetdisconnected") : route.ContinueAsync());
        var half = string.Concat(Enumerable.Repeat(typist.Texts.For("content of a file half of which came") + "\n", HalfLines));
        await ChooseAsync(lead, Typist.File(typist.Texts.For("file-upload.name") + ".txt", half));
        await lead.SeeAsync("files.waiting");
        pieces.ShouldBeGreaterThan(1);
    }

    public async Task AnswerAsync()
    {
        var lead = await typist.AsAsync("p018-lead");
        await lead.PressAsync("home.proposal-returned.action");
        await lead.Page.Locator("main textarea").First.FillAsync(typist.Texts.For("proposal-round.answers"));
        await lead.Page.Locator("main textarea").Nth(1).FillAsync(typist.Texts.For("proposal-round.answers"));
        await lead.PressAsync("proposals.rounds.rewrite");
        await lead.SeeAsync("proposals.section.about.title");
        await Typist.SavedAsync(lead, () => lead.TypeAsync("proposals.section.about.label", typist.Texts.For("proposal.sent")));
        await lead.Page.GotoAsync("/");
        await lead.PressAsync("home.proposal-returned.action");
        await lead.PressAsync("proposals.rounds.send");
        await lead.SeeAsync("proposals.mine.inReview");
    }

    /// <summary>A file with a bad row first, of which nothing stays; then a good one.</summary>
    public async Task ImportAsync()
    {
        var officer = await typist.AsAsync("po-1");
        await officer.PressAsync("common.menu.partners");
        await officer.PressAsync("partners.list.import");
        var header = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "etc/samples/partners.csv")))[0];
        var input = officer.Page.GetByLabel(officer.Words["partners.import.file"]);
        await input.SetInputFilesAsync(Typist.File("partners.csv", $"{header}\r\n{Row("P-901", "Atlantis", "a row of a failed import")}\r\n{Row("P-902", "Maysan", "a good row of a failed import")}\r\n", "text/csv"));
        await officer.SeeAsync("partners.import.nothing");
        await input.SetInputFilesAsync(Typist.File("partners.csv", $"{header}\r\n{Row("P-903", "Maysan", null)}\r\n", "text/csv"));
        await officer.PressPluralAsync("partners.import.go");
        await officer.PressAsync("partners.import.toList");
        await officer.SeeTextAsync("P-903");
    }

    public async Task ChangeAsync()
    {
        var officer = await typist.AsAsync("po-1");
        await officer.PressAsync("common.menu.partners");
        await officer.PressTextAsync("P-005");
        await officer.PressAsync("partners.edit.open");
        await officer.TypeAsync("partners.name", typist.Texts.For("partner.name"));
        await officer.TypeAsync("partners.aliases", typist.Texts.For("partner.aliases"));
        await officer.TypeAsync("partners.edit.authority", typist.Texts.For("partner-registration.details"));
        await officer.TypeAsync("partners.edit.number", typist.Texts.For("partner-registration.details"));
        await officer.TypeAsync("partners.notes", typist.Texts.For("partner.notes"));
        await officer.PressAsync("common.save");
        await officer.Page.WaitForURLAsync(new Regex("/partners/[^/]+$"));
    }

    private async Task InviteAsync(Person lead)
    {
        await lead.Page.GotoAsync("/");
        await lead.PressAsync("home.more.people");
        await lead.PressAsync("identity.people.invite");
        await lead.ChooseStartAsync("common.role.partner-member");
        await lead.TypeAsync("identity.invite.name", typist.Texts.For("user.display-name"));
        await lead.TypeAsync("identity.invite.mail", typist.Texts.MailFor("user.mail"));
        await lead.PressAsync("identity.invite.go");
        await lead.SeeAsync("identity.invite.done");
    }

    private async Task DraftAsync(Person lead)
    {
        await lead.Page.GotoAsync("/");
        await Card(lead, "home.proposal-draft.title").GetByText(lead.Words.Whole("home.proposal-draft.action")).ClickAsync();
        await Typist.SavedAsync(lead, () => lead.Page.Locator("main textarea").First.FillAsync(typist.Texts.For("proposal.content")));
    }

    private static ILocator Card(Person lead, string title) => lead.Page.Locator("main .card").Filter(new() { HasTextRegex = lead.Words.Part(title) }).First;

    private static Task ChooseAsync(Person person, FilePayload file) => person.Page.Locator("app-files input[type=file]").SetInputFilesAsync(file);

    private string Row(string code, string place, string? failed)
    {
        string Text(string property) => typist.Texts.For(failed is null ? property : $"{property}, {failed}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{code},{Text("partner.name")},{Text("partner.aliases")},{place},yes,no,participation,ar|ckb,{Text("partner-registration.details")},{Text("partner-registration.details")},2021-11-01,2031-11-28,,,,,{Text("partner.notes")}");
    }
}
