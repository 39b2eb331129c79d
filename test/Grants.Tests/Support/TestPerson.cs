using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;

namespace Grants.Tests.Support;

/// <summary>Somebody with a role, for scenarios below HTTP.</summary>
internal sealed record TestPerson(Guid Id, string UserName, IReadOnlyList<string> Roles, Guid? OrganisationId = null, Guid? DonorId = null)
{
    public static TestPerson Staff(string role, string? userName = null) => new(Guid.CreateVersion7(), userName ?? role, [role]);

    public static TestPerson Partner(Guid organisationId, string role = Kernel.Permissions.Roles.PartnerLead) =>
        new(Guid.CreateVersion7(), role, [role], OrganisationId: organisationId);

    public static TestPerson Donor(Guid donorId, string role = Kernel.Permissions.Roles.DonorApprover) =>
        new(Guid.CreateVersion7(), role, [role], DonorId: donorId);

    /// <summary>The scope Identity gives such a person, written here by hand so that the tests do not depend on it.</summary>
    public AccessScope Scope =>
        OrganisationId is { } o ? AccessScope.Partner(o)
        : DonorId is { } d ? AccessScope.Donor(d)
        : Roles.Contains(Kernel.Permissions.Roles.Auditor) ? AccessScope.Outside
        : AccessScope.Staff;
}
