using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;

namespace Grants.Payments.Application.Payees;

/// <summary>Tells every lead of a partner what becomes of its bank details, inside the system, in the transaction of the act: whoever changed them, somebody else reads of it.</summary>
internal sealed class PayeeNews(IInbox inbox, IUserDirectory people, CurrentScope scope)
{
    public const string Recorded = "payee-recorded";
    public const string Verified = "payee-verified";
    public const string Rejected = "payee-rejected";

    /// <summary>Adds the messages; the caller saves.</summary>
    public async Task TellLeadsAsync(Guid organisationId, string kind, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("payee-news");
        foreach (var lead in await people.InOrganisationAsync(organisationId, Roles.PartnerLead, cancellationToken))
            inbox.Add(lead.Id, kind, organisationId, new Dictionary<string, string>());
    }
}
