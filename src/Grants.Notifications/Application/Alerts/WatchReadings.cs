using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Jobs;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Notifications.Domain.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Alerts;

/// <summary>
/// Asks the log whether one account has opened unusually much within an hour, and tells administrators and auditors: once for an account and
/// day, whoever it is and however often this runs.
/// </summary>
internal sealed class WatchReadings(GrantsDbContext db, UnusualReadings readings, IUserDirectory people, IAudit audit, IOptions<AuditOptions> options, TimeProvider clock) : IScheduledWork
{
    /// <summary>Kind of the inbox line.</summary>
    public const string Kind = "unusual-reading";

    /// <summary>Act of the log, about the account.</summary>
    public const string Act = "audit.unusual-reading";

    public static string Name => "unusual-readings";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var reader in await readings.FindAsync(options.Value.UnusualRecords, options.Value.UnusualOwners, among: null, cancellationToken)) await AlertAsync(reader, cancellationToken);
    }

    private async Task AlertAsync(UnusualReader reader, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var day = Baghdad.DayOf(now);
        var begins = Baghdad.ToUtc(day, TimeOnly.MinValue);
        if (await db.Set<AuditEntry>().AnyAsync(e => e.Act == Act && e.At >= begins && e.Records.Any(r => r.RecordId == reader.AccountId), cancellationToken)) return;
        var told = new List<UserRef>();
        foreach (var role in new[] { Roles.Administrator, Roles.Auditor }) told.AddRange(await people.WithRoleAsync(role, cancellationToken));
        var name = (await people.UserNamesAsync([reader.AccountId], cancellationToken)).GetValueOrDefault(reader.AccountId, "?");
        foreach (var person in told.DistinctBy(t => t.Id))
            db.Add(InboxItem.CreateOnce(IdOf(reader.AccountId, day, person.Id), person.Id, Kind, reader.AccountId, Parameters(name, reader), now));
        audit.Record(Act, reader.AccountId);
        await SaveOnceAsync(cancellationToken);
    }

    private async Task SaveOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // Another instance told them at the same moment: its lines have the same ids, and nothing of ours was saved.
            db.ChangeTracker.Clear();
        }
    }

    private static Dictionary<string, string> Parameters(string name, UnusualReader reader) => new()
    {
        ["account"] = name,
        ["records"] = reader.Records.ToString(CultureInfo.InvariantCulture),
        ["owners"] = reader.Owners.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The same for everybody who works it out: the key of the line keeps it from being there twice.</summary>
    private static Guid IdOf(Guid account, DateOnly day, Guid person) =>
        new(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Kind} {account} {day:yyyy-MM-dd} {person}")))[..16]);
}
