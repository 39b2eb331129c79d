using FluentValidation;
using Grants.Kernel.Errors;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Domain.Proposals;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Grants.Tests.Proposals.ProposalWorld;

namespace Grants.Tests.Proposals;

/// <summary>The path of a proposal through the application services on a real database.</summary>
public sealed class ProposalScenarios
{
    [Fact]
    public async Task A_half_filled_draft_is_kept_as_typed()
    {
        await using var world = await StartAsync();
        var id = await world.DraftAsync();
        var typed = new ProposalContent { About = "We are", Currency = "USD", Years = [new YearText { Amount = "twelve" }] };
        var saved = await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, typed, default));
        saved.Version.ShouldBe(2);
        var read = await world.ProposalsAsync(world.Lead, s => s.GetAsync(id, default));
        (read.Content.About, read.Content.Years[0].Amount, read.State).ShouldBe(("We are", "twelve", "draft"));
        read.Actions.ShouldBe(["write", "submit", "withdraw"]);
    }

    [Fact]
    public async Task Submitting_names_every_missing_field_and_changes_nothing()
    {
        await using var world = await StartAsync();
        var id = await world.DraftAsync();
        await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, world.Content with { Risks = " ", Years = [new YearText { Amount = "-5" }] }, default));
        var error = await Should.ThrowAsync<ValidationException>(() => world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, 2, default)));
        error.Errors.Select(e => e.PropertyName).ShouldBe(["risks", "years[0].amount"], ignoreOrder: true);
        (await world.ProposalsAsync(world.Lead, s => s.GetAsync(id, default))).State.ShouldBe("draft");
    }

    [Fact]
    public async Task The_second_of_two_devices_is_told()
    {
        await using var world = await StartAsync();
        var id = await world.DraftAsync();
        await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, world.Content, default));
        await Should.ThrowAsync<StaleException>(() => world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, new ProposalContent(), default)));
    }

    [Fact]
    public async Task The_list_is_newest_first_by_the_clock_and_goes_on_after_a_row()
    {
        await using var world = await StartAsync();
        List<Guid> made = [];
        foreach (var days in new[] { 0, -2, 3 })
        {
            world.App.Clock.AdvanceDays(days);
            made.Add(await world.DraftAsync());
        }

        var all = await world.ProposalsAsync(world.Lead, s => s.SearchAsync(new SearchProposalsInput(), default));
        all.Items.Select(p => p.Id).ShouldBe([made[2], made[0], made[1]]);
        var next = await world.ProposalsAsync(world.Lead, s => s.SearchAsync(new SearchProposalsInput(After: made[2].ToString()), default));
        next.Items.Select(p => p.Id).ShouldBe([made[0], made[1]]);
    }

    [Fact]
    public async Task Nobody_else_finds_a_draft()
    {
        await using var world = await StartAsync();
        var id = await world.DraftAsync();
        (await CodeOfAsync(() => world.ProposalsAsync(world.OtherLead, s => s.GetAsync(id, default)))).ShouldBe(CommonErrors.NotFound);
        (await CodeOfAsync(() => world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default)))).ShouldBe(CommonErrors.NotFound);
        (await CodeOfAsync(() => world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default)))).ShouldBe(CommonErrors.NotFound);
        (await world.ReviewsAsync(world.Officer, s => s.SearchAsync(new SearchProposalsInput(), default))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_read_before_the_declaration_and_never_with_a_conflict()
    {
        await using var world = await StartAsync();
        var id = await world.SubmittedAsync();
        var closed = await world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default));
        (closed.Content, closed.PartnerName).ShouldBe((null, null));
        closed.Actions.ShouldBe(["declare"]);

        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(true, "family"), default));
        var barred = await world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default));
        (barred.Content, barred.Actions.Count, barred.State).ShouldBe((null, 0, "submitted"));
        (await CodeOfAsync(() => world.ScoreAsync(id, world.Officer))).ShouldBe(ProposalErrors.Conflict);
        (await CodeOfAsync(() => world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default))))
            .ShouldBe(ProposalErrors.AlreadyDeclared);
    }

    [Fact]
    public async Task Questions_go_back_in_one_list_and_come_back_answered()
    {
        await using var world = await StartAsync();
        var id = await world.SubmittedAsync();
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        var version = await world.VersionAsync(id);
        await world.ReviewsAsync(world.Officer, s => s.ReturnAsync(id, version, new ReturnInput(["How many people?", "Since when?"]), default));

        var mine = await world.ProposalsAsync(world.Lead, s => s.GetAsync(id, default));
        mine.Rounds.Single().Questions.ShouldBe(["How many people?", "Since when?"]);
        mine.Actions.ShouldContain("answer");
        var saved = await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, mine.Version, world.Content with { About = "Half a sen" }, default));
        saved = await world.ProposalsAsync(world.Lead, s => s.AnswerAsync(id, saved.Version, new RoundAnswersInput(["Five", ""]), default));
        var meanwhile = (await world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default))).Content!;
        meanwhile.Proposal.About.ShouldBe(world.Content.About, "what is typed and not sent is the partner's own");
        meanwhile.Rounds.Single().Answers.ShouldBeEmpty();
        var error = await Should.ThrowAsync<ValidationException>(() => world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, saved.Version, default)));
        error.Errors.Single().PropertyName.ShouldBe("answers[1]");
        saved = await world.ProposalsAsync(world.Lead, s => s.AnswerAsync(id, saved.Version, new RoundAnswersInput(["Five", "2021"]), default));
        await world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, saved.Version, default));
        var back = (await world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default))).Content!;
        back.Proposal.About.ShouldBe("Half a sen");
        back.Rounds.Single().Answers.ShouldBe(["Five", "2021"]);
    }

    [Fact]
    public async Task A_recommendation_needs_another_persons_scorecard()
    {
        await using var world = await StartAsync();
        var id = await world.SubmittedAsync();
        await world.ReviewsAsync(world.Manager, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        var version = await world.VersionAsync(id);
        (await CodeOfAsync(() => world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, version, world.Recommendation("1", "1", "1"), default))))
            .ShouldBe(ProposalErrors.ReviewFirst);
    }

    [Fact]
    public async Task A_wrong_recommendation_names_its_fields()
    {
        await using var world = await StartAsync();
        var id = await world.ScoredAsync();
        var version = await world.VersionAsync(id);
        var wrong = world.Recommendation("5o", "60000", "") with { Funds = [new FundInput()], Text = "", Risks = [new OpenRisk("bank", "soon", null), new OpenRisk("bank", "likely", null)] };
        var error = await Should.ThrowAsync<ValidationException>(() => world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, version, wrong, default)));
        error.Errors.Select(e => e.PropertyName).ShouldBe(["funds[0].fundId", "text", "risks[0].level", "risks[1].key", "years[0].amount"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_team_asks_what_waits_for_it_and_nothing_more()
    {
        await using var world = await StartAsync();
        var id = await world.SubmittedAsync();
        (await KindsAsync(world, world.Officer)).ShouldBe(["proposal-review"]);
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        await world.ScoreAsync(id, world.Officer);
        (await KindsAsync(world, world.Officer)).ShouldBeEmpty();
        (await KindsAsync(world, world.Manager)).ShouldBe(["proposal-recommend"]);
    }

    [Fact]
    public async Task Answers_that_came_after_a_scorecard_wait_for_the_officer()
    {
        await using var world = await StartAsync();
        var id = await world.ScoredAsync();
        var version = await world.VersionAsync(id);
        await world.ReviewsAsync(world.Officer, s => s.ReturnAsync(id, version, new ReturnInput(["Since when?"]), default));
        (await KindsAsync(world, world.Officer)).ShouldBeEmpty();
        world.App.Clock.AdvanceDays(1);
        var mine = await world.ProposalsAsync(world.Lead, s => s.GetAsync(id, default));
        var saved = await world.ProposalsAsync(world.Lead, s => s.AnswerAsync(id, mine.Version, new RoundAnswersInput(["2021"]), default));
        await world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, saved.Version, default));

        (await KindsAsync(world, world.Officer)).ShouldBe(["proposal-review"]);
        (await KindsAsync(world, world.Manager)).ShouldBe(["proposal-review"]);
        await world.ReviewsAsync(world.Officer, async s => await s.ScoreAsync(
            id, (await s.GetAsync(id, default)).Own!.Version, new ScorecardInput(ProposalConsts.Criteria.ToDictionary(c => c, _ => 5), null), default));
        (await KindsAsync(world, world.Officer)).ShouldBeEmpty();
        (await KindsAsync(world, world.Manager)).ShouldBe(["proposal-recommend"]);
    }

    [Fact]
    public async Task A_declared_conflict_is_read_by_the_others_with_its_words()
    {
        await using var world = await StartAsync();
        var id = await world.SubmittedAsync();
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(true, "worked there in 2021"), default));
        await world.ReviewsAsync(world.Manager, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        var other = (await world.ReviewsAsync(world.Manager, s => s.GetAsync(id, default))).Content!.Reviews.ShouldHaveSingleItem();
        (other.HasConflict, other.ConflictNote).ShouldBe((true, "worked there in 2021"));
    }

    private static Task<List<string>> KindsAsync(ProposalWorld world, TestPerson person) => world.App.AsAsync(person, async s =>
    {
        var work = ActivatorUtilities.CreateInstance<Grants.Proposals.Application.Work.ProposalWork>(s);
        return (await work.ItemsAsync(default)).Select(i => i.Kind).ToList();
    });
}
