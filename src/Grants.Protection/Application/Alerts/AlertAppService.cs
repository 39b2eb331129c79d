using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Alerts;

/// <summary>What an open page of the team asks every few seconds, and how it falls silent.</summary>
internal sealed class AlertAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit)
{
    /// <summary>The caller's alerts that nobody has seen, newest first. One statement.</summary>
    /// <remarks>Of a case that others have meanwhile nothing sounds any more, but for what asks just those who do not work on it.</remarks>
    public async Task<IReadOnlyList<AlertDto>> ListAsync(CancellationToken cancellationToken) =>
        await db.Set<Alert>().AsNoTracking().Where(a => a.UserId == user.Id && a.SeenAt == null)
            .LeftJoin(db.Set<EmergencyCase>(), a => a.CaseId, c => c.Id, (a, c) => new { Alert = a, Case = c })
            .Where(x => x.Case != null || x.Alert.Kind == AlertKind.GlassAsked || x.Alert.Kind == AlertKind.UnusualReading)
            .OrderByDescending(x => x.Alert.At).Take(ProtectionConsts.ListLength)
            .Select(x => new AlertDto(
                x.Alert.Id, x.Alert.Kind, x.Case == null ? null : x.Case.Id, x.Case == null ? null : x.Case.Code, x.Case == null ? null : x.Case.Risk, x.Alert.At))
            .ToListAsync(cancellationToken);

    /// <summary>The caller has seen it.</summary>
    public async Task SeeAsync(Guid id, CancellationToken cancellationToken)
    {
        var alert = await db.Set<Alert>().SingleOrNotFoundAsync(a => a.Id == id && a.UserId == user.Id, cancellationToken);
        if (alert.SeenAt is not null) return;
        alert.See(clock.GetUtcNow().UtcDateTime);
        audit.Record("desk.alert-seen", alert.CaseId);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>One alert. Case, code and risk are null when the reader may not see the case.</summary>
internal sealed record AlertDto(Guid Id, AlertKind Kind, Guid? CaseId, string? Code, RiskBand? Risk, DateTime At);
