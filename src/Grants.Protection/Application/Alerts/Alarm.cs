using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Alerts;

/// <summary>Tells people of a case, each once for each reason: on their open pages, and by the one urgent mail that says nothing. The caller saves.</summary>
internal sealed class Alarm(GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, ProtectionTeam team, IOutbox outbox)
{
    /// <summary>Whoever is on duty now, or the leads when nobody is; never who brought the word.</summary>
    public async Task RaiseAsync(EmergencyCase about, AlertKind kind, CancellationToken cancellationToken) =>
        await RaiseAsync(about, kind, (await OnDutyAsync(cancellationToken)).Where(id => id != user.Info?.UserId), cancellationToken);

    /// <summary>To these people. What has waited for months is no reason for an urgent mail.</summary>
    public async Task RaiseAsync(EmergencyCase about, AlertKind kind, IEnumerable<Guid> userIds, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-alert");
        var now = clock.GetUtcNow().UtcDateTime;
        var told = await db.Set<Alert>().Where(a => a.CaseId == about.Id && a.Kind == kind).ToDictionaryAsync(a => a.UserId, cancellationToken);
        var wanted = userIds.Where(id => CanHappenAgain(kind) || !told.ContainsKey(id)).ToHashSet();
        foreach (var person in (await team.AllAsync(cancellationToken)).Where(p => wanted.Contains(p.Id)))
        {
            if (told.TryGetValue(person.Id, out var before)) before.Again(now);
            else db.Add(Alert.Of(about.Id, person.Id, kind, now));
            if (kind != AlertKind.EraseDue) outbox.Add(UrgentMail.MessageKind, new UrgentMail(person.Id, person.Language), $"{about.Id:N}-{kind}-{person.Id:N}{(before is null ? "" : $"-{now.Ticks}")}");
        }
    }

    // What a person or the bank did is news each time; what the clock notices is said once. Each check-in is a day of its own, and the case remembers of which it told.
    private static bool CanHappenAgain(AlertKind kind) =>
        kind is AlertKind.Assigned or AlertKind.SecondNeeded or AlertKind.Refused or AlertKind.CameBack or AlertKind.Paid
            or AlertKind.GlassAsked or AlertKind.GlassOpened or AlertKind.UnusualReading
            or AlertKind.CheckInDue or AlertKind.NeedsMore or AlertKind.RefereeAnswered;

    /// <summary>Who is on duty now; the leads when the rota leaves a gap.</summary>
    public async Task<IReadOnlyList<Guid>> OnDutyAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-duty");
        var now = clock.GetUtcNow().UtcDateTime;
        var present = await db.Set<DutyShift>().AsNoTracking().Where(s => s.From <= now && s.Until > now).Select(s => s.UserId).Distinct().ToListAsync(cancellationToken);
        return present.Count > 0 ? present : [.. (await team.LeadsAsync(cancellationToken)).Select(p => p.Id)];
    }
}
