using Grants.Identity.Contracts;
using Grants.Kernel.Permissions;

namespace Grants.Protection.Application.Alerts;

/// <summary>The people who work on cases, as the programme knows them.</summary>
internal sealed class ProtectionTeam(IUserDirectory people)
{
    /// <summary>Officers and leads, by neutral name.</summary>
    public async Task<IReadOnlyList<UserRef>> AllAsync(CancellationToken cancellationToken)
    {
        var officers = await people.WithRoleAsync(Roles.ProtectionOfficer, cancellationToken);
        return [.. officers.Concat(await LeadsAsync(cancellationToken)).DistinctBy(p => p.Id).OrderBy(p => p.UserName, StringComparer.Ordinal)];
    }

    public Task<IReadOnlyList<UserRef>> LeadsAsync(CancellationToken cancellationToken) => people.WithRoleAsync(Roles.ProtectionLead, cancellationToken);
}
