using Grants.Awards.Domain.Granting;
using Grants.Identity.Contracts;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;

namespace Grants.Awards.Application.Budgets;

/// <summary>Tells people inside the system, in the transaction of the act.</summary>
internal sealed class BudgetNews(IUserDirectory people, IInbox inbox)
{
    public const string Moved = "budget-moved";

    /// <summary>A move that the team and the donors are told of.</summary>
    public async Task TellMovedAsync(Grant grant, CancellationToken cancellationToken)
    {
        var told = (await people.WithRoleAsync(Roles.GrantsManager, cancellationToken)).ToList();
        foreach (var donor in grant.Funds.Where(f => f.AmountMinor > 0).Select(f => f.DonorId).Distinct())
            told.AddRange(await people.InDonorAsync(donor, cancellationToken));
        foreach (var person in told) inbox.Add(person.Id, Moved, grant.Id, new Dictionary<string, string> { ["code"] = grant.Code });
    }

    /// <summary>What became of a request, to the leads of the partner.</summary>
    public async Task TellLeadsAsync(Guid organisationId, string kind, Guid recordId, string code, CancellationToken cancellationToken)
    {
        foreach (var lead in await people.InOrganisationAsync(organisationId, Roles.PartnerLead, cancellationToken))
            inbox.Add(lead.Id, kind, recordId, new Dictionary<string, string> { ["code"] = code });
    }
}
