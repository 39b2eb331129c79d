using Grants.Kernel.Errors;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using static Grants.Tests.Proposals.ProposalBuilder;

namespace Grants.Tests.Proposals;

/// <summary>A purpose and a simple budget: what must be there, and what a donor's smaller sum does to the lines.</summary>
public sealed class FlexibleProposalTests
{
    internal static readonly ProposalContent Valid = new()
    {
        About = "We keep a house open.",
        Purpose = "Advice in two districts.",
        Risks = "The bank.",
        Currency = "USD",
        StartsOn = new DateOnly(2027, 1, 1),
        Mode = ProposalConsts.Lines,
        Months = 10,
        Budget =
        [
            new LineText { Name = "Sessions", Category = "activities", Amount = "20,000" },
            new LineText { Name = " ", Category = "travel", Amount = "" },
            new LineText { Name = "Advisers", Category = "salaries", Amount = "١٠٠٠٠" },
        ],
    };

    [Fact]
    public void Its_lines_make_the_sum_and_empty_lines_are_not_there()
    {
        var check = SubmissionRules.Check(Valid, Today);
        check.Errors.ShouldBeEmpty();
        (check.Months, check.YearsMinor.ShouldHaveSingleItem()).ShouldBe((10, 3_000_000));
        SubmissionRules.CheckDraft(Valid).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_one_names_every_field_and_each_bad_line_its_own()
    {
        Fields(new ProposalContent { Mode = ProposalConsts.Lines }).ShouldBe(
            ["about", "purpose", "risks", "startsOn", "currency", "months", "budget[0].amount"], ignoreOrder: true);
        Fields(Valid with { Months = 25 }).ShouldBe(["months"]);
        Fields(Valid with { Budget = [new LineText { Name = "", Category = "gold", Amount = "5" }, new LineText { Name = "x", Category = "travel", Amount = "1,5" }] })
            .ShouldBe(["budget[0].name", "budget[0].category", "budget[1].amount"]);
        SubmissionRules.CheckDraft(Valid with { Budget = [.. Enumerable.Repeat(new LineText(), 21)] }).ShouldHaveSingleItem().Code.ShouldBe(ProposalErrors.TooManyLines);
        SubmissionRules.CheckDraft(Valid with { Withheld = ["budget", "whyCore"] }).ShouldHaveSingleItem().Field.ShouldBe("withheld");
    }

    [Fact]
    public void Core_money_is_not_written_into_it_nor_lines_into_a_core_proposal()
    {
        var flexible = Proposal.Begin(Guid.CreateVersion7(), "PR-2026-002", "USD", Lead, Now, ProposalType.Flexible);
        Should.Throw<BusinessException>(() => flexible.Write(ValidContent())).Code.ShouldBe(ProposalErrors.UnknownKey);
        Should.Throw<BusinessException>(() => Draft().Write(Valid)).Code.ShouldBe(ProposalErrors.UnknownKey);
        flexible.Write(Valid);
        flexible.StepsDone.ShouldBe(4);
    }

    [Theory]
    [InlineData(2_000_000, "1333400 666600")]
    [InlineData(150, "100 50")]
    [InlineData(3_000_000, "2000000 1000000")]
    public void Less_money_makes_every_line_less_in_proportion_and_the_sum_is_exact(long total, string expected)
    {
        var lines = BudgetScale.To(BudgetReading.Read(Valid, "USD"), total, "USD");
        lines.Sum(l => l.AmountMinor).ShouldBe(total);
        string.Join(' ', lines.Select(l => l.AmountMinor)).ShouldBe(expected);
    }

    [Fact]
    public async Task It_goes_the_way_of_every_proposal_and_the_donor_reads_its_lines_unless_they_are_kept_with_the_team()
    {
        await using var world = await ProposalWorld.StartAsync();
        var content = Valid with { StartsOn = world.Content.StartsOn, Withheld = [ProposalConsts.BudgetKey] };
        var id = (await world.ProposalsAsync(world.Lead, s => s.CreateAsync(new CreateProposalInput("USD", "flexible"), default))).Id;
        var saved = await world.ProposalsAsync(world.Lead, s => s.WriteAsync(id, 1, content, default));
        await world.ProposalsAsync(world.Lead, s => s.SubmitAsync(id, saved.Version, default));
        await world.ReviewsAsync(world.Officer, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        await world.ScoreAsync(id, world.Officer);
        await world.ReviewsAsync(world.Manager, s => s.DeclareAsync(id, new DeclarationInput(false), default));
        saved = await world.RecommendationsAsync(world.Manager, async s => await s.RecommendAsync(id, await world.VersionAsync(id), world.Recommendation("30,000"), default));
        await world.RecommendationsAsync(world.Manager, s => s.SendToDonorAsync(id, saved.Version, default));

        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        (page.Type, page.Months, page.Sections.Count).ShouldBe(("flexible", 10, 3));
        page.Budget.Select(l => (l.Name, l.Category, l.AskedMinor)).ShouldBe([(null, "activities", 2_000_000), (null, "salaries", 1_000_000)]);
        await world.DecisionsAsync(world.Approver, s => s.ApproveLessAsync(id, page.Version, new ApproveLessInput([new AmountInput("20,000")]), default));
        (await world.ProposalsAsync(world.Lead, s => s.GetAsync(id, default))).Decision!.ApprovedMinor.ShouldBe(2_000_000);
    }

    private static IEnumerable<string> Fields(ProposalContent content) => SubmissionRules.Check(content, Today).Errors.Select(e => e.Field);
}
