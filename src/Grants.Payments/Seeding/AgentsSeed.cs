using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Agents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Seeding;

/// <summary>Three demo agents: one that can be used, one that waits for its check, one whose licence has run out.</summary>
internal sealed class AgentsSeed(GrantsDbContext db, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const int HistoryDays = 400;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<CashAgent>().AnyAsync(cancellationToken)) return;
        var recorder = await users.AddAsync(DemoUserNames.Finance2, [Roles.FinanceOfficer], null, null, cancellationToken);
        var checker = await users.AddAsync(DemoUserNames.Manager2, [Roles.GrantsManager], null, null, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Baghdad.DayOf(now);
        var usable = CashAgent.Record("A-01", Profile(1, today.AddDays(300), "IQ-AR", "IQ-SU", "IQ-DA"), recorder, now.AddDays(-HistoryDays));
        usable.Verify(checker, now.AddDays(-HistoryDays).AddHours(5), "Demo: looked the licence up and called the number on it.");
        var expired = CashAgent.Record("A-03", Profile(3, today.AddDays(-20), "IQ-BA"), recorder, now.AddDays(-HistoryDays));
        expired.Verify(checker, now.AddDays(-HistoryDays).AddHours(6), "Demo: looked the licence up and called the number on it.");
        CashAgent[] agents = [usable, CashAgent.Record("A-02", Profile(2, today.AddDays(500), "IQ-NI", "IQ-KI"), recorder, now.AddDays(-1)), expired];
        db.AddRange(agents);
        audit.Record("agent.recorded", agents.Select(a => a.Id));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static CashAgentProfile Profile(int number, DateOnly until, params string[] governorates) => new(
        new CashAgentDetails($"Demo agent {number}", $"DEMO-{number:000}", $"Demo counter {number}"), until, ["IQD", "USD"], governorates);
}
