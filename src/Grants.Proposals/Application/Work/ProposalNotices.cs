using Grants.Identity.Contracts;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Work;

/// <summary>Tells the leads of a partner what happened to its proposal, inside the system, in the transaction of the act.</summary>
internal sealed class ProposalNotices(IInbox inbox, IUserDirectory people)
{
    public const string Returned = "proposal-returned";
    public const string Approved = "proposal-approved";
    public const string Declined = "proposal-declined";

    /// <summary>Adds the messages; the caller saves.</summary>
    public async Task TellLeadsAsync(Proposal proposal, string kind, CancellationToken cancellationToken)
    {
        foreach (var lead in await people.InOrganisationAsync(proposal.OrganisationId, Roles.PartnerLead, cancellationToken))
            inbox.Add(lead.Id, kind, proposal.Id, new Dictionary<string, string> { ["code"] = proposal.Code });
    }
}
