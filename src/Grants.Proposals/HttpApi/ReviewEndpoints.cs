using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Grants.Proposals.Contracts.ProposalsPermissions;

namespace Grants.Proposals.HttpApi;

/// <summary>The team's reading of proposals.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reviews").WithTags("Proposals");
        group.MapFiles(ProposalFiles.KindName, "Review", Review.Read);
        group.MapPost("/search", (SearchProposalsInput input, ReviewAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(Review.Read).WithName("searchReviews");
        group.MapGet("/{id:guid}", (Guid id, ReviewAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(Review.Read).WithName("getReview");
        group.MapPost("/{id:guid}/declaration", (Guid id, DeclarationInput input, ReviewAppService s, CancellationToken ct) => s.DeclareAsync(id, input, ct))
            .RequirePermission(Review.Write).Creates().WithName("declareReview");
        group.MapPut("/{id:guid}/scorecard", (Guid id, IfMatch version, ScorecardInput input, ReviewAppService s, CancellationToken ct) =>
                s.ScoreAsync(id, version.Value, input, ct))
            .RequirePermission(Review.Write).Changes().WithName("scoreReview");
        group.MapPost("/{id:guid}/return", (Guid id, IfMatch version, ReturnInput input, ReviewAppService s, CancellationToken ct) =>
                s.ReturnAsync(id, version.Value, input, ct))
            .RequirePermission(Review.Write).Changes().WithName("returnReview");
        group.MapPost(
                "/{id:guid}/questions/{questionId:guid}/answer",
                (Guid id, Guid questionId, IfMatch version, AnswerInput input, ReviewAppService s, CancellationToken ct) =>
                    s.AnswerDonorAsync(id, questionId, version.Value, input, ct))
            .RequirePermission(Review.Write).Changes().WithName("answerDonorQuestion");
        group.MapGet("/{id:guid}/funds", (Guid id, RecommendationAppService s, CancellationToken ct) => s.FundsAsync(id, ct))
            .RequirePermission(Recommendation.Write).WithName("getRecommendationFunds");
        group.MapPost("/{id:guid}/recommendation", (Guid id, IfMatch version, RecommendationInput input, RecommendationAppService s, CancellationToken ct) =>
                s.RecommendAsync(id, version.Value, input, ct))
            .RequirePermission(Recommendation.Write).Changes().WithName("recommendProposal");
        group.MapPost("/{id:guid}/send", (Guid id, IfMatch version, RecommendationAppService s, CancellationToken ct) =>
                s.SendToDonorAsync(id, version.Value, ct))
            .RequirePermission(Recommendation.Write).Changes().WithName("sendProposalToDonor");
    }
}
