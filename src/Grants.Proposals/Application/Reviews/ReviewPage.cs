using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Reviews;

/// <summary>Puts together the page on which the team reads one proposal.</summary>
internal sealed class ReviewPage(ReviewDesk desk, CurrentUser user, IVault vault, IPartners partners, IFunds funds, IUserDirectory people)
{
    public async Task<ReviewDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        var reviews = await desk.ReviewsAsync(id, cancellationToken);
        var own = reviews.SingleOrDefault(r => r.OfficerId == user.Id);
        var partner = await partners.Rows.SingleOrDefaultAsync(r => r.Id == proposal.OrganisationId, cancellationToken) ?? throw new NotFoundException();
        var mayRead = ReviewDesk.MayRead(proposal, own);
        var names = mayRead
            ? await partners.OpenNamesAsync([partner.Id], "proposal.review", cancellationToken)
            : new Dictionary<Guid, string>();
        var opened = await vault.OpenManyAsync(
            mayRead ? [.. proposal.SealedRecords(), .. reviews] : own is null ? [] : [own], "proposal.review", cancellationToken);
        return new ReviewDto(
            proposal.Id,
            proposal.Code,
            partner.Code,
            names.GetValueOrDefault(partner.Id),
            partner.Region,
            partner.Governorates.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            proposal.Type.Name(),
            proposal.Months,
            proposal.State.Name(),
            proposal.Version,
            ActionsOf(proposal, own, reviews),
            proposal.SubmittedAtUtc,
            proposal.StateSinceUtc,
            proposal.DueOn,
            proposal.Currency,
            proposal.StartsOn,
            proposal.YearDtos(withRecommended: true),
            own is null ? null : OwnOf(own, opened),
            mayRead ? await ContentAsync(proposal, reviews, opened, cancellationToken) : null);
    }

    private async Task<ReviewContentDto> ContentAsync(
        Proposal proposal, List<ProposalReview> reviews, IOpenedVault opened, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. reviews.Select(r => r.OfficerId), proposal.RecommendedBy ?? Guid.Empty, proposal.DecidedBy ?? Guid.Empty];
        var names = await people.UserNamesAsync([.. ids.Distinct()], cancellationToken);
        return new ReviewContentDto(
            opened.Open(proposal, proposal.Handed) ?? new ProposalContent(),
            [.. proposal.RoundDtos(opened).Select(r => r.AnsweredAt is null ? r with { Answers = [] } : r)],
            [.. reviews.Where(r => r.OfficerId != user.Id).Select(r => new OtherReviewDto(
                Name(names, r.OfficerId), r.HasConflict, opened.Open(r, r.ConflictNote), ScoresOf(r), opened.Open(r, r.Comment), r.ScoredAtUtc))],
            await RecommendationAsync(proposal, names, opened, cancellationToken),
            QuestionsOf(proposal, opened),
            proposal.Outcome is not { } outcome
                ? null
                : new TeamDecisionDto(
                    outcome.Name(),
                    proposal.DecidedAtUtc!.Value,
                    Name(names, proposal.DecidedBy!.Value),
                    opened.Open(proposal, proposal.DecisionNote),
                    proposal.ApprovedMinor,
                    opened.Open(proposal, proposal.Decided)!,
                    proposal.DecidedHash!));
    }

    private async Task<RecommendationDto?> RecommendationAsync(
        Proposal proposal, IReadOnlyDictionary<Guid, string> names, IOpenedVault opened, CancellationToken cancellationToken)
    {
        if (opened.Open(proposal, proposal.Recommendation) is not { } word) return null;
        var ids = proposal.Parts.Select(p => p.FundId).ToList();
        var codes = await funds.Rows.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Code, cancellationToken);
        return new RecommendationDto(
            [.. proposal.OrderedParts().Select(p => new PartDto(p.FundId, codes[p.FundId], p.RecommendedMinor))], word.Text, word.Risks, Name(names, proposal.RecommendedBy!.Value), proposal.RecommendedAtUtc!.Value, proposal.Pillar);
    }

    public static IReadOnlyList<DonorQuestionDto> QuestionsOf(Proposal proposal, IOpenedVault opened) =>
        [.. proposal.Questions.OrderBy(q => q.AskedAtUtc).Select(q => new DonorQuestionDto(
            q.Id, opened.Open(q, q.Question) ?? string.Empty, q.AskedAtUtc, opened.Open(q, q.Answer), q.AnsweredAtUtc))];

    private static OwnReviewDto OwnOf(ProposalReview own, IOpenedVault opened) =>
        new(own.Id, own.Version, own.HasConflict, ScoresOf(own), opened.Open(own, own.Comment), own.ScoredAtUtc);

    private static Dictionary<string, int> ScoresOf(ProposalReview review) => review.Scores.ToDictionary(s => s.Key, s => s.Score);

    private static string Name(IReadOnlyDictionary<Guid, string> names, Guid id) => names.GetValueOrDefault(id, "–");

    /// <summary>What this person may do now, by state, permission and own part.</summary>
    private List<string> ActionsOf(Proposal proposal, ProposalReview? own, List<ProposalReview> reviews)
    {
        var actions = new List<string>();
        if (own is null)
        {
            if (user.Holds(ProposalsPermissions.Review.Write) && ReviewDesk.IsRunning(proposal.State)) actions.Add("declare");
            return actions;
        }

        if (own.HasConflict) return actions;
        var table = ProposalTransitions.Table;
        if (user.Holds(ProposalsPermissions.Review.Write))
        {
            if (proposal.State == ProposalState.InReview) actions.Add("score");
            if (table.Allows(proposal.State, ProposalAction.Return) && proposal.Rounds.Count < ProposalConsts.MaxRounds) actions.Add("return");
            if (table.Allows(proposal.State, ProposalAction.Answer) && proposal.Questions.Any(q => q.IsOpen)) actions.Add("answer");
        }

        if (!user.Holds(ProposalsPermissions.Recommendation.Write)) return actions;
        if (table.Allows(proposal.State, ProposalAction.Recommend) && RecommendationAppService.MayRecommend(own, reviews)) actions.Add("recommend");
        if (table.Allows(proposal.State, ProposalAction.SendToDonor)) actions.Add("sendToDonor");
        return actions;
    }
}
