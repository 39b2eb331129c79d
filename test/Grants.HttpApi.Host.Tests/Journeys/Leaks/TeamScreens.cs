using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>What the team and a donor type about proposals, grants and reports.</summary>
internal sealed class TeamScreens(Typist typist)
{
    public async Task DeclareAsync()
    {
        var officer = await ProposalAsync("po-2", "P-003");
        await officer.ChooseAsync("proposals.declare.some");
        await officer.TypeAsync("proposals.declare.note", typist.Texts.For("proposal-review.conflict-note"));
        await officer.PressAsync("proposals.declare.go");
        await officer.SeeAsync("proposals.declare.barred");
    }

    public async Task ReviewAsync()
    {
        var officer = await ProposalAsync("po-1", "P-022");
        await officer.ChooseAsync("proposals.declare.none");
        await officer.PressAsync("proposals.declare.go");
        await officer.SeeAsync("proposals.score.title");
        foreach (var group in await officer.Page.Locator("app-scorecard fieldset").AllAsync()) await group.GetByLabel("4", new() { Exact = true }).CheckAsync(new() { Force = true });
        await officer.TypeAsync("proposals.score.comment", typist.Texts.For("proposal-review.comment"));
        await officer.PressAsync("proposals.score.save");
        await officer.SeeAsync("proposals.score.saved");
        await officer.PressAsync("proposals.return.title");
        await officer.TypeAsync("proposals.return.question", typist.Texts.For("proposal-round.questions"));
        await officer.PressAsync("proposals.return.go");
        await officer.SeeAsync("proposals.next.returned");
    }

    public async Task RecommendAsync()
    {
        var manager = await ProposalAsync("gm-1", "P-011");
        await manager.ChooseAsync("proposals.declare.none");
        await manager.PressAsync("proposals.declare.go");
        await manager.SeeAsync("proposals.recommend.title");
        await manager.PickAsync("proposals.recommend.fund", new Regex("F-01"));
        await AddFundAsync(manager, "F-02", "6,000");
        await manager.TypeAsync("proposals.recommend.text", typist.Texts.For("proposal.recommendation"));
        await manager.ChooseAsync("proposals.risk.registration");
        await manager.TypeAsync("proposals.recommend.note", typist.Texts.For("proposal.recommendation"));
        await manager.PressAsync("proposals.recommend.go");
        await manager.SeeAsync("proposals.send.go");
        await manager.SeeTextAsync("F-01 60,000 USD");
        await manager.SeeTextAsync("F-02 6,000 USD");
    }

    /// <summary>A second fund pays a part; it is ring-fenced, and the first one is told what is left for it.</summary>
    private static async Task AddFundAsync(Person manager, string code, string part)
    {
        await manager.PressAsync("proposals.recommend.another");
        var second = manager.Page.Locator("app-recommend-funds select").Nth(1);
        var option = await second.Locator("option").Filter(new() { HasText = code }).GetAttributeAsync("value");
        await second.SelectOptionAsync(option!);
        await manager.TypeAsync("proposals.recommend.part", part);
        await manager.SeeTextAsync("60,000 USD");
        await manager.ChooseStartAsync("proposals.recommend.pillar");
    }

    /// <summary>Before anything is signed the donor sees what each fund would pay of less: the last one gives way.</summary>
    private static async Task SeeFundsGiveWayAsync(Person donor)
    {
        var rows = donor.Page.Locator("app-fund-table tbody tr");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("40,000");
        await donor.ChooseAsync("proposals.decide.option.approveLess");
        await donor.Page.Locator("app-decide-form app-amount input").Nth(2).FillAsync("");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("118,000");
        await Assertions.Expect(rows.Nth(1)).Not.ToContainTextAsync("40,000");
    }

    /// <summary>The donor's question to one proposal is answered, another is asked, and one is decided.</summary>
    public async Task DecideAsync()
    {
        var manager = await ProposalAsync("gm-1", "P-021");
        await manager.ChooseAsync("proposals.declare.none");
        await manager.PressAsync("proposals.declare.go");
        var answer = manager.Page.Locator("app-donor-question form");
        await answer.Locator("textarea").FillAsync(typist.Texts.For("proposal-question.answer"));
        await answer.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Typist.GoneAsync(answer);

        var donor = await DecisionAsync("P-026");
        await SeeFundsGiveWayAsync(donor);
        await donor.ChooseAsync("proposals.decide.option.ask");
        await donor.TypeAsync("proposals.decide.question", typist.Texts.For("proposal-question.question"));
        await donor.PressAsync("proposals.decide.go.ask");
        await donor.SeeAsync("proposals.ask.waiting");
        donor = await DecisionAsync("P-021");
        await donor.TypeAsync("proposals.decide.note", typist.Texts.For("proposal.decision-note"));
        await donor.PressAsync("proposals.decide.go.approve");
        await donor.SeeAsync("proposals.decide.thenAgreement");
    }

    public async Task PauseAsync()
    {
        var manager = await typist.AsAsync("gm-1");
        await manager.PressAsync("common.menu.grants");
        await Typist.OpenRowAsync(manager, "P-015");
        await manager.PressAsync("awards.act.pause");
        var sheet = manager.Page.Locator("dialog[open]");
        await sheet.WaitForAsync();
        await manager.TypeAsync("awards.act.note", typist.Texts.For("grant.state-note"));
        await sheet.GetByRole(AriaRole.Button, new() { NameRegex = manager.Words.Whole("awards.act.pause") }).ClickAsync();
        await Typist.GoneAsync(sheet);
    }

    public async Task AskBackAsync()
    {
        var officer = await typist.AsAsync("po-1");
        await officer.PressAsync("common.menu.reports");
        await officer.PickAsync("reporting.list.state", officer.Words.Whole("reporting.state.Submitted"));
        await officer.PressAsync("reporting.list.find");
        await officer.Page.Locator("table.list a").First.ClickAsync();
        var words = typist.Texts.For("report-message.text");
        await officer.TypeAsync("reporting.read.words", words);
        await officer.PressAsync("reporting.read.ask");
        await officer.Page.Locator("app-talk").Filter(new() { HasText = words }).WaitForAsync();
    }

    private async Task<Person> ProposalAsync(string userName, string partner)
    {
        var person = await typist.AsAsync(userName);
        await person.PressAsync("common.menu.proposals");
        await person.PressAsync("proposals.list.filter.all");
        await Typist.OpenRowAsync(person, partner);
        return person;
    }

    private async Task<Person> DecisionAsync(string partner)
    {
        var donor = await typist.AsAsync("da-1");
        await donor.Page.Locator("main article").Filter(new() { HasText = partner }).GetByRole(AriaRole.Link).ClickAsync();
        await donor.SeeAsync("proposals.decide.yours");
        return donor;
    }
}
