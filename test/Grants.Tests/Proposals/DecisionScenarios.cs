using FluentValidation;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Notifications.Domain.Inbox;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Domain.Proposals;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Grants.Tests.Proposals.ProposalWorld;

namespace Grants.Tests.Proposals;

/// <summary>What a donor sees and decides.</summary>
public sealed class DecisionScenarios
{
    [Fact]
    public async Task A_donor_sees_what_was_handed_over_to_its_fund_and_no_other_donor_does()
    {
        await using var world = await StartAsync();
        var id = await world.ScoredAsync();
        var version = await world.VersionAsync(id);
        var saved = await world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, version, world.Recommendation("58000", "60000", "62000"), default));
        (await CodeOfAsync(() => world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default)))).ShouldBe(CommonErrors.NotFound);
        await world.RecommendationsAsync(world.Manager, s => s.SendToDonorAsync(id, saved.Version, default));

        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        (page.Partner.Code, page.Partner.Name, page.Position, page.WaitingCount).ShouldBe(("P-017", null, 1, 1));
        page.Years.Sum(y => y.RecommendedMinor).ShouldBe(18_000_000);
        page.Actions.ShouldBe(["approve", "approveLess", "ask", "decline"]);
        (await world.DecisionsAsync(world.Approver, s => s.ListAsync(default))).Single().TotalMinor.ShouldBe(18_000_000);
        (await CodeOfAsync(() => world.DecisionsAsync(world.OtherDonor, s => s.GetAsync(id, default)))).ShouldBe(CommonErrors.NotFound);
        (await world.DecisionsAsync(world.OtherDonor, s => s.ListAsync(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sections_the_partner_keeps_and_comments_of_the_team_never_reach_a_donor()
    {
        await using var world = await StartAsync();
        var id = await world.DraftAsync();
        await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, world.Content with { Withheld = ["risks"] }, default));
        await world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, 2, default));
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        await world.ScoreAsync(id, world.Officer);
        await world.ReviewsAsync(world.Manager, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        var saved = await world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, 4, world.Recommendation("1000", "", ""), default));
        await world.RecommendationsAsync(world.Manager, s => s.SendToDonorAsync(id, saved.Version, default));

        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        page.Sections.Single(x => x.Key == "risks").ShouldBe(new SectionDto("risks", null, true));
        page.Sections.Single(x => x.Key == "about").Text.ShouldNotBeNull();
        page.Recommendation.Scores.ShouldAllBe(x => x.Tenths == 40);
        System.Text.Json.JsonSerializer.Serialize(page).ShouldNotContain("private words");
    }

    [Fact]
    public async Task Two_who_decide_at_once_decide_once()
    {
        await using var world = await StartAsync();
        var id = await world.WithDonorAsync();
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        var outcomes = await Task.WhenAll(
            TryAsync(() => world.DecisionsAsync(world.Approver, s => s.ApproveAsync(id, page.Version, new ApproveInput(), default))),
            TryAsync(() => world.DecisionsAsync(world.SecondApprover, s => s.DeclineAsync(id, page.Version, new DeclineInput("No."), default))));
        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.Single(o => o is not null).ShouldBe(CommonErrors.Stale);
    }

    [Fact]
    public async Task Asking_keeps_the_decision_open_until_the_team_has_answered()
    {
        await using var world = await StartAsync();
        var id = await world.WithDonorAsync();
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        await world.DecisionsAsync(world.Approver, s => s.AskAsync(id, page.Version, new AskInput("Who keeps the books?"), default));
        var review = await world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default));
        review.Actions.ShouldBe(["answer"]);
        var question = review.Content!.DonorQuestions.Single();
        await world.ReviewsAsync(world.Officer, s => s.AnswerDonorAsync(id, question.Id, review.Version, new AnswerInput("Two people."), default));
        page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        page.Questions.Single().Answer.ShouldBe("Two people.");
        page.Actions.ShouldContain("approve");
    }

    [Fact]
    public async Task Less_is_approved_year_by_year_and_wrong_amounts_are_named()
    {
        await using var world = await StartAsync();
        var id = await world.WithDonorAsync();
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        var error = await Should.ThrowAsync<ValidationException>(() => world.DecisionsAsync(
            world.Approver, s => s.ApproveLessAsync(id, page.Version, Less("abc", "-1", "5"), default)));
        error.Errors.Select(e => e.PropertyName).ShouldBe(["years[0].amount", "years[1].amount"]);
        await world.DecisionsAsync(world.Approver, s => s.ApproveLessAsync(id, page.Version, Less("٥٠٬٠٠٠", "60000", ""), default));
        var decided = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        (decided.State, decided.Decision!.Outcome, decided.Decision.ApprovedMinor).ShouldBe(("approved", "approvedLess", 11_000_000));
        decided.Decision.Hash.Length.ShouldBe(ProposalConsts.HashLength);
        (await world.ProposalsAsync(world.Lead, s => s.GetAsync(id, default))).Decision!.ApprovedMinor.ShouldBe(11_000_000);
    }

    [Fact]
    public async Task More_than_the_fund_has_free_is_not_recommended()
    {
        await using var world = await StartAsync();
        var id = await world.DraftAsync();
        await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, world.Content with { Years = [new YearText { Amount = "9,000,000" }] }, default));
        await world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, 2, default));
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        await world.ScoreAsync(id, world.Officer);
        await world.ReviewsAsync(world.Manager, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        (await CodeOfAsync(() => world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, 4, world.Recommendation("9000000"), default))))
            .ShouldBe(ProposalErrors.FundNotEnough);
    }

    [Fact]
    public async Task The_partners_lead_finds_the_decision_in_the_inbox()
    {
        await using var world = await StartAsync();
        var id = await world.WithDonorAsync();
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        await world.DecisionsAsync(world.Approver, s => s.DeclineAsync(id, page.Version, new DeclineInput("Not this year."), default));
        // Everybody reads their own messages only, so the demo's lead of P-017 looks.
        var leads = await world.App.AsSystemAsync(s => s.GetRequiredService<IUserDirectory>()
            .InOrganisationAsync(world.Lead.OrganisationId!.Value, Roles.PartnerLead, default));
        var kinds = await world.App.AsAsync(world.Lead with { Id = leads.Single().Id }, s => s.GetRequiredService<GrantsDbContext>()
            .Set<InboxItem>().Where(i => i.RecordId == id).Select(i => i.Kind).ToListAsync());
        kinds.ShouldBe(["proposal-declined"]);
    }

    [Fact]
    public async Task Nothing_that_was_written_lies_readable_in_the_files()
    {
        await using var world = await StartAsync();
        const string sentinel = "sentinel-9f31-جملة-ڕستە";
        var id = await world.DraftAsync();
        await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, world.Content with { About = sentinel, Risks = sentinel }, default));
        await world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, 2, default));
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false, sentinel), default));
        await world.ReviewsAsync(world.Officer, s => s.ReturnAsync(id, 4, new ReturnInput([sentinel]), default));
        await world.ProposalsAsync(world.Lead, s => s.AnswerAsync(id, 5, new RoundAnswersInput([sentinel]), default));
        LeakSearch.FilesWith(world.App.Folder, sentinel).ShouldBeEmpty();
    }

    private static ApproveLessInput Less(params string[] amounts) => new([.. amounts.Select(a => new AmountInput(a))]);

    private static async Task<string?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (BusinessException e)
        {
            return e.Code;
        }
    }
}
