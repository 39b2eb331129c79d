using Grants.Kernel.Errors;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using static Grants.Tests.Proposals.ProposalBuilder;

namespace Grants.Tests.Proposals;

public sealed class ProposalReviewTests
{
    private static readonly Dictionary<string, int> AllFours = ProposalConsts.Criteria.ToDictionary(c => c, _ => 4);

    [Fact]
    public void A_declared_conflict_bars_the_officer()
    {
        var review = ProposalReview.Declare(InReview(), hasConflict: true, "My sister works there.", Officer, Now);
        Should.Throw<BusinessException>(() => review.Score(AllFours, null, ProposalState.InReview, Now)).Code.ShouldBe(ProposalErrors.Conflict);
    }

    [Fact]
    public void Every_criterion_needs_a_score_from_one_to_five()
    {
        var review = ProposalReview.Declare(InReview(), false, null, Officer, Now);
        var error = Should.Throw<BusinessException>(() =>
            review.Score(new Dictionary<string, int>(AllFours) { ["safety"] = 6 }, null, ProposalState.InReview, Now));
        (error.Code, error.Field).ShouldBe((ProposalErrors.ScoreRequired, "scores.safety"));
        review.IsScored.ShouldBeFalse();
    }

    [Fact]
    public void Scores_can_be_changed_while_the_review_lasts()
    {
        var review = ProposalReview.Declare(InReview(), false, null, Officer, Now);
        review.Score(AllFours, "steady", ProposalState.InReview, Now);
        review.Score(new Dictionary<string, int>(AllFours) { ["plan"] = 2 }, null, ProposalState.InReview, Now);
        review.Scores.Count.ShouldBe(ProposalConsts.Criteria.Count);
        review.Scores.Single(s => s.Key == "plan").Score.ShouldBe(2);
        Should.Throw<BusinessException>(() => review.Score(AllFours, null, ProposalState.Recommended, Now)).Code.ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void Whoever_scored_does_not_recommend()
    {
        var proposal = InReview();
        var officer = ProposalReview.Declare(proposal, false, null, Officer, Now);
        var manager = ProposalReview.Declare(proposal, false, null, Manager, Now);
        RecommendationAppService.MayRecommend(manager, [officer, manager]).ShouldBeFalse();
        officer.Score(AllFours, null, ProposalState.InReview, Now);
        RecommendationAppService.MayRecommend(manager, [officer, manager]).ShouldBeTrue();
        manager.Score(AllFours, null, ProposalState.InReview, Now);
        RecommendationAppService.MayRecommend(manager, [officer, manager]).ShouldBeFalse();
    }
}
