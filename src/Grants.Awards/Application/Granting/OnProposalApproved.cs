using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Proposals.Contracts;

namespace Grants.Awards.Application.Granting;

/// <summary>A donor decided for a proposal: the grant is drafted in the same transaction.</summary>
internal sealed class OnProposalApproved(GrantDrafting drafting) : IEventHandler<ProposalApproved>
{
    public Task HandleAsync(ProposalApproved happened, CancellationToken cancellationToken) =>
        drafting.DraftAsync(happened, cancellationToken);
}
