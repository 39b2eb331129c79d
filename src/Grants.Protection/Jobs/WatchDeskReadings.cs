using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Kernel.Time;
using Grants.Protection.Application;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Protection.Jobs;

/// <summary>Tells the lead of an account that opens unusually many cases within an hour, once for an account and day; of the lead, everybody else.</summary>
internal sealed class WatchDeskReadings(
    GrantsDbContext db, UnusualReadings readings, IOptions<ProtectionOptions> options, TimeProvider clock, Alarm alarm, ProtectionTeam team, IAudit audit) : IScheduledWork
{
    private const string Act = "desk.unusual-reading";

    public static string Name => "desk-readings";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var cases = db.Set<EmergencyCase>().Select(c => c.Id);
        foreach (var reader in await readings.FindAsync(int.MaxValue, options.Value.UnusualCases, cases, cancellationToken)) await TellAsync(reader.AccountId, cancellationToken);
    }

    private async Task TellAsync(Guid account, CancellationToken cancellationToken)
    {
        var begins = Baghdad.ToUtc(Baghdad.DayOf(clock.GetUtcNow().UtcDateTime), TimeOnly.MinValue);
        if (await db.Set<AuditEntry>().AnyAsync(e => e.Act == Act && e.At >= begins && e.Records.Any(r => r.RecordId == account), cancellationToken)) return;
        var read =
            from entry in db.Set<AuditEntry>()
            where entry.Act == AuditEntry.ReadAct && entry.ActorId == account
            from record in entry.Records
            join about in db.Set<EmergencyCase>() on record.OwnerId equals about.Id
            orderby entry.At descending, entry.Id descending
            select about;
        var last = await read.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (last is null) return;
        var told = (await team.LeadsAsync(cancellationToken)).Select(p => p.Id).Where(p => p != account).ToList();
        if (told.Count == 0) told.AddRange((await team.AllAsync(cancellationToken)).Select(p => p.Id).Where(p => p != account));
        await alarm.RaiseAsync(last, AlertKind.UnusualReading, told, cancellationToken);
        audit.Record(Act, account, last.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}
