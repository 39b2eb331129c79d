using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Reviews;

/// <summary>Loads what a member of the team works on, and holds the rule that comes first: the declaration.</summary>
internal sealed class ReviewDesk(GrantsDbContext db, CurrentUser user)
{
    /// <summary>A submitted proposal. Errors: <c>not-found</c>.</summary>
    public Task<Proposal> ProposalAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Proposal>().SingleOrNotFoundAsync(p => p.Id == id && p.SubmittedAtUtc != null, cancellationToken);

    /// <summary>Everybody's reviews of it.</summary>
    public Task<List<ProposalReview>> ReviewsAsync(Guid proposalId, CancellationToken cancellationToken) =>
        db.Set<ProposalReview>().Where(r => r.ProposalId == proposalId).OrderBy(r => r.Id).ToListAsync(cancellationToken);

    /// <summary>The caller's own, after a declaration without conflict. Errors: <c>proposal.declaration-first</c>, <c>proposal.conflict</c>.</summary>
    public async Task<ProposalReview> OwnAsync(Guid proposalId, CancellationToken cancellationToken)
    {
        var own = await db.Set<ProposalReview>().SingleOrDefaultAsync(r => r.ProposalId == proposalId && r.OfficerId == user.Id, cancellationToken)
            ?? throw new BusinessException(ProposalErrors.DeclarationFirst);
        own.DemandNoConflict();
        return own;
    }

    /// <summary>States in which somebody still acts, so that reading needs a declaration.</summary>
    public static bool IsRunning(ProposalState state) =>
        state is ProposalState.Submitted or ProposalState.InReview or ProposalState.Returned or ProposalState.Recommended or ProposalState.DonorReview;

    /// <summary>Content is open to whoever declared no conflict; of finished proposals, to the whole team but those with one.</summary>
    public static bool MayRead(Proposal proposal, ProposalReview? own) => own is not null ? !own.HasConflict : !IsRunning(proposal.State);
}
