using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Payments.Contracts;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Application.Decisions;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Jobs;

/// <summary>Asks the programme how far the money of each case has come. The programme does not know whom to tell; so it is asked.</summary>
internal sealed class FollowMoney(GrantsDbContext db, TimeProvider clock, IUrgentSupport urgent, UrgentPlacement placement, Alarm alarm, IAudit audit) : IScheduledWork
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);

    // Longer than the message takes that was saved with the decision.
    private static readonly TimeSpan Unplaced = TimeSpan.FromMinutes(2);

    public static string Name => "desk-money";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Set<EmergencyCase>().Where(c => c.State == CaseState.Decided || c.State == CaseState.Paid).ToListAsync(cancellationToken);
        var standings = await urgent.StandingsAsync([.. waiting.Select(c => c.Decision).OfType<Domain.Decisions.CaseDecision>().Select(d => d.Id)], cancellationToken);
        var moved = new List<Guid>();
        foreach (var about in waiting)
        {
            if (!standings.TryGetValue(about.Decision!.Id, out var standing))
            {
                if (clock.GetUtcNow().UtcDateTime - about.DecidedAt > Unplaced) await placement.PlaceAsync(about, cancellationToken);
            }
            else if (await FollowAsync(about, standing, cancellationToken)) moved.Add(about.Id);
        }

        if (moved.Count > 0)
        {
            audit.Record("desk.money-moved", moved);
            await db.SaveChangesAsync(cancellationToken);
        }

        await WithdrawWhatWasTakenBackAsync(cancellationToken);
    }

    /// <summary>Taken back in the moment in which its message went out: the programme took it after it was told that there is nothing.</summary>
    private async Task WithdrawWhatWasTakenBackAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - LookBack;
        var ended = await db.Set<EmergencyCase>().SelectMany(c => c.Decisions).Where(d => d.EndedAt > since).Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var (id, _) in (await urgent.StandingsAsync(ended, cancellationToken)).Where(s => s.Value.State is UrgentState.Waiting or UrgentState.CameBack))
            await urgent.WithdrawAsync(id, cancellationToken);
    }

    /// <summary>True when something changed.</summary>
    private async Task<bool> FollowAsync(EmergencyCase about, UrgentStanding standing, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (before, hasLeft) = (about.State, standing.State is UrgentState.Sent or UrgentState.Received);
        if (hasLeft && before == CaseState.Decided)
        {
            about.Pay(now);
            await TellAsync(about, AlertKind.Paid, cancellationToken);
        }

        if (standing.State == UrgentState.Received) about.Receive(now);
        if (standing.State == UrgentState.Withdrawn && before == CaseState.Decided) about.TakeBack(now, because: null);

        // Also when another order is on its way again by the time we look: it was told that it had left.
        if ((!hasLeft && before == CaseState.Paid) || (standing.State == UrgentState.CameBack && !await ToldAsync(about, cancellationToken)))
        {
            about.ComeBack();
            await TellAsync(about, AlertKind.CameBack, cancellationToken);
            return true;
        }

        return about.State != before;
    }

    private Task TellAsync(EmergencyCase about, AlertKind kind, CancellationToken cancellationToken) =>
        alarm.RaiseAsync(about, kind, about.Team().Select(m => m.UserId), cancellationToken);

    private Task<bool> ToldAsync(EmergencyCase about, CancellationToken cancellationToken) =>
        db.Set<Alert>().AnyAsync(a => a.CaseId == about.Id && a.Kind == AlertKind.CameBack, cancellationToken);
}
