using Grants.Identity.Contracts;
using Grants.Identity.Domain.Programmes;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;

namespace Grants.Identity.Seeding;

/// <summary>The demo programme, its staff and the auditor. People of partners and donors are made by the modules that make those.</summary>
internal sealed class IdentityDemoSeed(IDemoUsers users, GrantsDbContext db, IAudit audit, TimeProvider clock) : IDataSeedContributor
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
        (DemoUserNames.Reconciler, Roles.Reconciler),
        (DemoUserNames.ProtectionLead, Roles.ProtectionLead),
        (DemoUserNames.ProtectionOfficer, Roles.ProtectionOfficer),
        (DemoUserNames.Auditor, Roles.Auditor),
    ];

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var programme = Programme.Begin();
        programme.SetUp("PR-1", "USD", Languages.Default, clock.GetUtcNow().UtcDateTime);
        db.Add(programme);
        audit.Record("programme.set-up", programme.Id);
        foreach (var (userName, role) in Staff) await users.AddAsync(userName, [role], null, null, cancellationToken);
    }
}
