using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Banks;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Seeding;

/// <summary>Three demo banks: the one of all demo accounts, looked at a while ago, and two made-up ones that take no dollars and nothing.</summary>
internal sealed class BanksSeed(GrantsDbContext db, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Bank>().AnyAsync(cancellationToken)) return;
        var officer = await users.AddAsync(DemoUserNames.Finance1, [Roles.FinanceOfficer], null, null, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Baghdad.DayOf(now);
        Bank[] banks = [new("NBIQIQBA"), new("DEMOIQB1"), new("DEMOIQB2")];
        banks[0].Record(new BankFinding(BankStanding.Open, [], today.AddDays(-BankConsts.OldAfterDays - 10), "Demo: asked the bank by phone."), officer, now.AddDays(-BankConsts.OldAfterDays - 10));
        banks[1].Record(new BankFinding(BankStanding.Open, [], today.AddDays(-40), "Demo: a circular."), officer, now.AddDays(-40));
        banks[1].Record(new BankFinding(BankStanding.Restricted, ["USD"], today.AddDays(-8), "Demo: a later circular."), officer, now.AddDays(-8));
        banks[2].Record(new BankFinding(BankStanding.Frozen, [], today.AddDays(-3), "Demo: a partner called."), officer, now.AddDays(-3));
        db.AddRange(banks);
        audit.Record("bank.checked", banks.Select(b => b.Id));
        await db.SaveChangesAsync(cancellationToken);
    }
}
