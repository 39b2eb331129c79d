using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>An officer opens a partner's record; the auditor finds that, reads its proof and takes the log away; the partner's lead sees it, too.</summary>
public sealed class LogJourney
{
    [BrowserTheory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ckb")]
    public async Task A_reading_is_found_by_the_auditor_and_by_whose_data_it_is(string language)
    {
        await using var host = await HostFixture.StartAsync("full", settings: [("Jobs:Every:unusual-readings", "00:00:01"), ("Audit:UnusualRecords", "1")]);
        await OpenPartnerAsync(host);
        await AuditorAsync(host, language);
        await using var lead = await Person.SignInAsync(host.Address, language, "p017-lead", onPhone: true);
        await lead.PressAsync("home.more.readings");
        await lead.SeeAsync("partners.readings.why.partner-read");
        await lead.SeeAsync("common.role.programme-officer");
        (await lead.TextAsync()).ShouldNotContain("po-1");
    }

    private static async Task AuditorAsync(HostFixture host, string language)
    {
        await using var auditor = await Person.SignInAsync(host.Address, language, "au-1");
        await FromAlertAsync(auditor);
        await auditor.Page.GotoAsync("/audit");
        await auditor.SeeAsync("audit.why");
        await auditor.TypeAsync("audit.filter.record", "p-017");
        await auditor.PressAsync("audit.find");
        await auditor.SeeAsync("audit.filter.recordFault");
        await auditor.TypeAsync("audit.filter.record", "");
        await auditor.TypeAsync("audit.filter.account", "po-1");
        await auditor.ChooseAsync("audit.filter.readings");
        await auditor.PressAsync("audit.find");
        await auditor.SeeTextAsync("partner.read");
        await auditor.Page.Locator("tr", new() { HasTextString = "partner.read" }).GetByRole(Microsoft.Playwright.AriaRole.Link).First.ClickAsync();
        await auditor.SeeAsync("audit.entry.verify");
        await auditor.SeeAsync("audit.entry.hash");
        await auditor.Page.GoBackAsync();
        var download = await auditor.Page.RunAndWaitForDownloadAsync(() => auditor.PressAsync("audit.export.go"));
        download.SuggestedFilename.ShouldBe("log.jsonl");
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        lines.Select(l => (string?)JsonNode.Parse(l)!["purpose"]).ShouldContain("partner.read");
        await auditor.TypeAsync("audit.filter.act", "audit.exported");
        await auditor.PressAsync("audit.find");
        await auditor.SeeTextAsync("au-1");
    }

    /// <summary>What an alert tells of is one step away: the log, with what to look for already there.</summary>
    private static async Task FromAlertAsync(Person auditor)
    {
        await auditor.Page.GotoAsync("/messages");
        var alert = auditor.Page.Locator("li a", new() { HasTextString = "po-1" }).First;
        for (var tries = 0; tries < 20 && !await alert.IsVisibleAsync(); tries++)
        {
            await auditor.Page.WaitForTimeoutAsync(500);
            await auditor.Page.ReloadAsync();
            await auditor.SeeAsync("notifications.inbox.title");
        }

        await alert.ClickAsync();
        await auditor.SeeTextAsync("partner.read");
        (await auditor.Page.GetByLabel(auditor.Words["audit.filter.account"]).InputValueAsync()).ShouldBe("po-1");
        new Uri(auditor.Page.Url).PathAndQuery.ShouldBe("/audit");
    }

    private static async Task OpenPartnerAsync(HostFixture host)
    {
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var terms = new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null };
        var rows = (await officer.PostAsync("/api/partners/search", terms))["items"]!.AsArray();
        var own = rows.Single(r => (string)r!["code"]! == "P-017")!;
        await officer.GetJsonAsync($"/api/partners/{own["id"]}");
    }
}
