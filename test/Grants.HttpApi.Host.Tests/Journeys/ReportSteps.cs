namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>From the reminder to what the donor reads.</summary>
internal sealed class ReportSteps(Programme programme)
{
    private static readonly string[] Questions = ["happened", "changed", "money", "needs", "learned"];

    public async Task AnswerAsync()
    {
        await using var lead = await programme.AsLeadAsync();
        await lead.PressAsync("home.report-due.action");
        await LoseAnAnswerAsync(lead);
        for (var i = 0; i < Questions.Length; i++)
        {
            if (i == 2) await lead.ChooseAsync("reporting.write.asPlanned");
            else await lead.Page.GetByLabel(lead.Words["reporting.write.answer"]).FillAsync(i == 3 ? Sentinels.Report : $"Short answer {i + 1}.");
            if (i == 3) await lead.ChooseStartAsync("reporting.write.withheld");
            await lead.PressAsync(i == Questions.Length - 1 ? "reporting.write.review" : "reporting.write.next");
        }

        await FileSteps.AddAsync(lead);
        await lead.PressAsync("reporting.write.send");
        await Microsoft.Playwright.Assertions.Expect(lead.Page.GetByText(lead.Words.Whole("reporting.write.send"))).ToHaveCountAsync(0);
        await lead.SeeTextAsync("Short answer 1.");
    }

    /// <summary>The first save arrives and its answer is lost; she types on. Her own retry must not look like another person's change.</summary>
    private static async Task LoseAnAnswerAsync(Person lead)
    {
        var answer = lead.Page.GetByLabel(lead.Words["reporting.write.answer"]);
        await lead.WithoutAnswersAsync("**/draft", async () =>
        {
            await answer.FillAsync("Short");
            await lead.SeeAsync("common.draft.waiting");
        });
        await answer.FillAsync("Short answer");
        await lead.SeeAsync("common.draft.saved");
        (await lead.TextAsync()).ShouldNotContain(lead.Words["common.changed.title"]);
    }

    public async Task AcceptAsync()
    {
        await using var officer = await programme.AsAsync("po-1");
        await officer.PressAsync("common.menu.reports");
        await officer.PressTextAsync("G-20");
        await officer.SeeTextAsync(Sentinels.Report);
        await FileSteps.ReadAsync(officer);
        await officer.TypeAsync("reporting.read.words", "Thank you. Call us about the generator.");
        await officer.PressAsync("reporting.read.accept");
        await officer.Page.Locator("app-chip", new() { HasTextRegex = officer.Words.Part("reporting.read.accepted") }).First.WaitForAsync();
        await using var lead = await programme.AsLeadAsync();
        await lead.PressAsync("home.more.reports");
        await lead.Page.Locator("nav.rows a").First.ClickAsync();
        await lead.SeeTextAsync("Call us about the generator.");
    }

    public async Task DonorReadsAsync()
    {
        await using var donor = await programme.AsDonorAsync();
        await donor.Page.GotoAsync("/reports");
        await donor.Page.Locator("nav.rows a").First.ClickAsync();
        await donor.SeeTextAsync("Short answer 1.");
        (await donor.TextAsync()).ShouldNotContain("reportsentinel");
        await donor.SeeAsync("reporting.read.kept");
        await FileSteps.ReadSharedAsync(donor);
        await donor.Page.GotoAsync("/awards");
        await donor.Page.Locator("table.list a").First.ClickAsync();
        await donor.SeeTextAsync("29,000");
        await donor.SeeTextAsync("38,050,000");
    }
}
