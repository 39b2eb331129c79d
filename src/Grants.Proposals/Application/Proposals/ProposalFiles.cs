using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Application.Proposals;

/// <summary>
/// Files of a proposal: the partner adds them while it writes; the team sees them once it was sent; the donor it was handed to sees those that the partner
/// shows it, and none before the day of the partner's embargo.
/// </summary>
internal sealed class ProposalFiles(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, ReviewDesk desk, IPartners partners, TimeProvider clock) : IAttachable
{
    public const string KindName = "proposal";
    private static readonly ProposalState[] Given = [ProposalState.DonorReview, ProposalState.Approved, ProposalState.Declined];

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var kind = scope.Value.Kind;
        var permission = kind switch
        {
            ScopeKind.Partner => ProposalsPermissions.Proposal.Read,
            ScopeKind.Donor => ProposalsPermissions.Decision.Read,
            _ => ProposalsPermissions.Review.Read,
        };
        if (!user.Holds(permission)) return null;
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == recordId, cancellationToken);
        if (proposal is null) return null;
        return kind switch
        {
            ScopeKind.Partner => ForPartner(proposal),
            ScopeKind.Donor => await ForDonorAsync(proposal, cancellationToken),
            _ => await ForTeamAsync(proposal, cancellationToken),
        };
    }

    private AttachPlace ForPartner(Proposal proposal)
    {
        var isOpen = proposal.State is ProposalState.Draft or ProposalState.Returned;
        var mayWrite = user.Holds(ProposalsPermissions.Proposal.Write);
        return new AttachPlace(proposal.OrganisationId, mayWrite && isOpen)
        {
            Sight = FileSight.All,
            Donors = Given.Contains(proposal.State) && proposal.DonorId is { } donor ? [donor] : [],
            MayHide = mayWrite,
            MayShow = mayWrite && (isOpen || user.Holds(ProposalsPermissions.Proposal.Submit)),
        };
    }

    private async Task<AttachPlace?> ForDonorAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var today = Baghdad.Today(clock);
        var isOpen = await partners.Rows.AnyAsync(p => p.Id == proposal.OrganisationId && (p.EmbargoUntil == null || p.EmbargoUntil <= today), cancellationToken);
        return isOpen ? new AttachPlace(proposal.OrganisationId, MayAdd: false) { Sight = FileSight.Shared } : null;
    }

    /// <summary>As for the words of the proposal: after a declaration without conflict.</summary>
    private async Task<AttachPlace?> ForTeamAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.State == ProposalState.Draft) return null;
        var own = (await desk.ReviewsAsync(proposal.Id, cancellationToken)).SingleOrDefault(r => r.OfficerId == user.Id);
        if (!ReviewDesk.MayRead(proposal, own)) return null;
        return new AttachPlace(proposal.OrganisationId, MayAdd: false) { Sight = FileSight.All, MayHide = user.Holds(ProposalsPermissions.Review.Write) };
    }
}
