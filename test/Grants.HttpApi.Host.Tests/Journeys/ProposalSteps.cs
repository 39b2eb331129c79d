using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>From an empty page on a phone to the donor's decision.</summary>
internal sealed class ProposalSteps(Programme programme)
{
    public async Task SetSafetyAsync()
    {
        await using var lead = await programme.AsLeadAsync();
        await lead.PressAsync("home.safety-settings.action");
        await lead.ChooseAsync("partners.channel.mail");
        await lead.TypeAsync("partners.safety.codeWord", Sentinels.CodeWord);
        await lead.ChooseStartAsync("partners.visibility.teamOnly");
        await lead.ChooseStartAsync("partners.precision.region");
        await lead.PressAsync("common.save");
        await lead.SeeAsync("partners.safety.saved");
    }

    /// <summary>She writes, the page is closed in the middle, and everything is still there.</summary>
    public async Task WriteAsync()
    {
        await using (var lead = await programme.AsLeadAsync())
        {
            await lead.PressAsync("home.more.proposals");
            await lead.PressAsync("proposals.list.begin");
            await lead.TypeAsync("proposals.section.about.label", Sentinels.About);
            await lead.SeeAsync("common.draft.saved");
        }

        await using var again = await programme.AsLeadAsync();
        await again.PressAsync("home.proposal-draft.action");
        await again.SeeAsync("proposals.section.whyCore.title");
        await again.PressAsync("common.back");
        await again.ExpectValueAsync("proposals.section.about.label", Sentinels.About);
        await again.PressAsync("proposals.write.next");
        await again.TypeAsync("proposals.section.whyCore.label", "It keeps five people and the registration going.");
        await again.PressAsync("proposals.write.next");
        await again.TypeAsync("proposals.section.moneyUse.label", "Salaries, rent, safety.");
        await again.PressAsync("proposals.write.next");
        await FillAmountsAsync(again);
        await again.PressAsync("proposals.write.next");
        await again.TypeAsync("proposals.section.risks.label", "Registration may be late.");
        await again.PressAsync("proposals.write.next");
        await again.PressAsync("proposals.write.submit");
        await again.SeeAsync("proposals.mine.submitted");
    }

    public async Task ReviewAsync()
    {
        await using (var officer = await OpenReviewAsync("po-1"))
        {
            await officer.ChooseAsync("proposals.declare.none");
            await officer.PressAsync("proposals.declare.go");
            await officer.PressAsync("proposals.return.title");
            await officer.TypeAsync("proposals.return.question", "Who keeps the books?");
            await officer.PressAsync("proposals.return.more");
            await officer.TypeAsync("proposals.return.question", "When does the registration end?", nth: 1);
            await officer.PressAsync("proposals.return.go");
            await officer.SeeAsync("proposals.next.returned");
        }

        await using (var lead = await programme.AsLeadAsync())
        {
            await lead.PressAsync("home.proposal-returned.action");
            await lead.Page.GetByLabel("Who keeps the books?").FillAsync(Sentinels.Answer);
            await lead.Page.GetByLabel("When does the registration end?").FillAsync("In March.");
            await lead.PressAsync("proposals.rounds.send");
            await lead.SeeAsync("proposals.mine.inReview");
        }

        await using var second = await OpenReviewAsync("po-1");
        await second.SeeAsync("proposals.score.title");
        foreach (var group in await second.Page.Locator("app-scorecard fieldset").AllAsync()) await group.GetByLabel("4", new() { Exact = true }).CheckAsync(new() { Force = true });
        await second.TypeAsync("proposals.score.comment", Sentinels.Comment);
        await second.PressAsync("proposals.score.save");
        await second.SeeAsync("proposals.score.saved");
    }

    public async Task RecommendAsync()
    {
        await using var manager = await OpenReviewAsync("gm-1");
        await manager.ChooseAsync("proposals.declare.none");
        await manager.PressAsync("proposals.declare.go");
        await manager.SeeAsync("proposals.recommend.title");
        await manager.PickAsync("proposals.recommend.fund", new Regex("F-01"));
        await manager.TypeAsync("proposals.recommend.text", "Four years of steady work.");
        await manager.ChooseAsync("proposals.risk.registration");
        await manager.PressAsync("proposals.recommend.go");
        await manager.PressAsync("proposals.send.go");
        await manager.SeeAsync("proposals.next.donorReview");
    }

    public async Task DecideAsync()
    {
        await using var donor = await programme.AsDonorAsync();
        await donor.PressAsync("proposals.decisions.open");
        await donor.SeeTextAsync("58,000");
        await donor.SeeTextAsync("640,000");
        await donor.SeeTextAsync("460,000");
        await donor.SeeTextAsync("gm-1");
        await donor.SeeAsync("proposals.risk.registration");
        (await donor.TextAsync()).ShouldNotContain("Sample Partner 017");
        await donor.PressAsync("proposals.decide.go.approve");
        await donor.SeeAsync("proposals.decide.thenAgreement");
    }

    private async Task<Person> OpenReviewAsync(string userName)
    {
        var person = await programme.AsAsync(userName);
        await person.PressAsync("common.menu.proposals");
        await person.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = new Regex(@"^\s*PR?-\d{4}-\d+") }).First.ClickAsync();
        return person;
    }

    /// <summary>Three years; digits as an Arabic keyboard types them, after a wrong try that keeps what was typed.</summary>
    private async Task FillAmountsAsync(Person lead)
    {
        await lead.TypeAsync("proposals.amounts.startsOn", programme.Day(20));
        await lead.PickAsync("proposals.amounts.currency", new Regex("USD"));
        await lead.ChooseAsync("proposals.amounts.lump");
        while (await lead.Page.GetByLabel(lead.Words.Part("proposals.amounts.amount")).CountAsync() < 3) await lead.PressAsync("proposals.amounts.more");
        await lead.TypeAsync("proposals.amounts.amount", "٥٨٬٠٠٠");
        await lead.TypeAsync("proposals.amounts.amount", "60000", nth: 1);
        await lead.TypeAsync("proposals.amounts.amount", "۶۲۰۰۰", nth: 2);
        await lead.SeeTextAsync("180,000");
        await lead.SeeAsync("common.draft.saved");
    }
}
