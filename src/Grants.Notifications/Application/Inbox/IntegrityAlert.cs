using Grants.Identity.Contracts;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;

namespace Grants.Notifications.Application.Inbox;

/// <summary>Tells administrators and protection leads that something stored was changed.</summary>
internal sealed class IntegrityAlert(IUserDirectory people, IInbox inbox) : IIntegrityAlert
{
    public const string Kind = "integrity-incident";

    private static readonly string[] Told = [Roles.Administrator, Roles.ProtectionLead];

    public async Task AddAsync(Guid recordId, string field, CancellationToken cancellationToken)
    {
        var told = new HashSet<Guid>();
        foreach (var role in Told)
        {
            foreach (var person in await people.WithRoleAsync(role, cancellationToken))
                if (told.Add(person.Id)) inbox.Add(person.Id, Kind, recordId, new Dictionary<string, string> { ["field"] = field, ["record"] = recordId.ToString() });
        }
    }
}
