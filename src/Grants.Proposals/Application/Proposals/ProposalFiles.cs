using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Proposals;

/// <summary>Files of a proposal: the partner adds them while it writes; the team sees them once it was sent.</summary>
internal sealed class ProposalFiles(GrantsDbContext db, CurrentUser user, CurrentScope scope, ReviewDesk desk) : IAttachable
{
    public const string KindName = "proposal";

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var isPartner = scope.Value.Kind == ScopeKind.Partner;
        if (!user.Holds(isPartner ? ProposalsPermissions.Proposal.Read : ProposalsPermissions.Review.Read)) return null;
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == recordId, cancellationToken);
        if (proposal is null || (!isPartner && !await MayReadAsync(proposal, cancellationToken))) return null;
        var isOpen = proposal.State is ProposalState.Draft or ProposalState.Returned;
        return new AttachPlace(proposal.OrganisationId, isPartner && isOpen && user.Holds(ProposalsPermissions.Proposal.Write));
    }

    /// <summary>As for the words of the proposal: after a declaration without conflict.</summary>
    private async Task<bool> MayReadAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.State == ProposalState.Draft) return false;
        var own = (await desk.ReviewsAsync(proposal.Id, cancellationToken)).SingleOrDefault(r => r.OfficerId == user.Id);
        return ReviewDesk.MayRead(proposal, own);
    }
}
