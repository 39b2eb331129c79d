using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Work;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;

namespace Grants.Proposals.Application.Reviews;

/// <summary>The team reads, scores and asks.</summary>
internal sealed class ReviewAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, ProposalList list, ReviewDesk desk, ReviewPage page,
    ProposalNotices notices)
{
    public Task<Page<ProposalRowDto>> SearchAsync(SearchProposalsInput input, CancellationToken cancellationToken) =>
        list.PageAsync(isTeam: true, input, cancellationToken);

    public Task<ReviewDto> GetAsync(Guid id, CancellationToken cancellationToken) => page.GetAsync(id, cancellationToken);

    /// <summary>Declares once. The first declaration without a conflict begins the review.</summary>
    public async Task<CreatedDto> DeclareAsync(Guid id, DeclarationInput input, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        FieldErrors.ThrowIfAny([.. FieldErrors.OfOptionalText(input.Note, "note")]);
        if (!ReviewDesk.IsRunning(proposal.State)) throw new BusinessException(CommonErrors.WrongState);
        if ((await desk.ReviewsAsync(id, cancellationToken)).Any(r => r.OfficerId == user.Id)) throw new BusinessException(ProposalErrors.AlreadyDeclared);
        var review = ProposalReview.Declare(proposal, input.HasConflict, input.Note, user.Id, Now);
        db.Add(review);
        if (!input.HasConflict && proposal.State == ProposalState.Submitted) proposal.StartReview(Now);
        audit.Record(input.HasConflict ? "proposal.conflict-declared" : "proposal.no-conflict-declared", proposal.Id, review.Id);
        idempotency.Remember(review.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(review.Id);
    }

    /// <summary>Saves the caller's scorecard; the version is the scorecard's own, so that two reviewers do not meet.</summary>
    public async Task<SavedDto> ScoreAsync(Guid id, long version, ScorecardInput input, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        var own = await desk.OwnAsync(id, cancellationToken);
        FieldErrors.ThrowIfAny([.. MissingScores(input), .. FieldErrors.OfOptionalText(input.Comment, "comment")]);
        db.Expect(own, version);
        own.Score(input.Scores, input.Comment, proposal.State, Now);
        audit.Record("proposal.scored", proposal.Id, own.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new SavedDto(own.Version, Now);
    }

    public async Task<SavedDto> ReturnAsync(Guid id, long version, ReturnInput input, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        _ = await desk.OwnAsync(id, cancellationToken);
        FieldErrors.ThrowIfAny([.. input.Questions.SelectMany((q, i) => FieldErrors.OfOptionalText(q, $"questions[{i}]"))]);
        db.Expect(proposal, version);
        proposal.Return(input.Questions, user.Id, Now);
        await notices.TellLeadsAsync(proposal, ProposalNotices.Returned, cancellationToken);
        return await SaveAsync(proposal, "proposal.returned", cancellationToken);
    }

    public async Task<SavedDto> AnswerDonorAsync(Guid id, Guid questionId, long version, AnswerInput input, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposalAsync(id, cancellationToken);
        _ = await desk.OwnAsync(id, cancellationToken);
        FieldErrors.ThrowIfAny([.. FieldErrors.OfText(input.Text, "text", ProposalErrors.AnswerRequired)]);
        db.Expect(proposal, version);
        proposal.AnswerDonor(questionId, input.Text!, user.Id, Now);
        return await SaveAsync(proposal, "proposal.donor-answered", cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IEnumerable<FieldError> MissingScores(ScorecardInput input)
    {
        foreach (var key in input.Scores.Keys.Except(ProposalConsts.Criteria)) yield return new FieldError("scores", ProposalErrors.UnknownKey, ("key", key));
        foreach (var key in ProposalConsts.Criteria)
        {
            if (input.Scores.GetValueOrDefault(key) is < CriterionScore.Lowest or > CriterionScore.Highest)
                yield return new FieldError($"scores.{key}", ProposalErrors.ScoreRequired);
        }
    }

    private async Task<SavedDto> SaveAsync(Proposal proposal, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, proposal.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new SavedDto(proposal.Version, Now);
    }
}
