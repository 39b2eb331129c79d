using Grants.Identity.Contracts;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;

namespace Grants.Identity.Seeding;

/// <summary>Staff and the auditor of the demo programme. People of partners and donors are made by the modules that make those.</summary>
internal sealed class IdentityDemoSeed(IDemoUsers users) : IDataSeedContributor
{
    private static readonly (string UserName, string Role)[] Staff =
    [
        (DemoUserNames.Administrator, Roles.Administrator),
        (DemoUserNames.Officer1, Roles.ProgrammeOfficer),
        (DemoUserNames.Officer2, Roles.ProgrammeOfficer),
        (DemoUserNames.Manager1, Roles.GrantsManager),
        (DemoUserNames.Manager2, Roles.GrantsManager),
        (DemoUserNames.Finance1, Roles.FinanceOfficer),
        (DemoUserNames.Finance2, Roles.FinanceOfficer),
        (DemoUserNames.Controller, Roles.FinanceController),
        (DemoUserNames.ProtectionLead, Roles.ProtectionLead),
        (DemoUserNames.ProtectionOfficer, Roles.ProtectionOfficer),
        (DemoUserNames.Auditor, Roles.Auditor),
    ];

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var (userName, role) in Staff) await users.AddAsync(userName, [role], null, null, cancellationToken);
    }
}
