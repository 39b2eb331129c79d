using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Application.Decisions;

/// <summary>
/// Carries a decision from this database to the programme's. There is no transaction over both: it is asked for by a message that was saved with the
/// decision, and again by the clock as long as the programme does not know of it; the programme takes the same id once. So money can be late, never lost
/// and never sent twice.
/// </summary>
internal sealed class UrgentPlacement(GrantsDbContext db, TimeProvider clock, IUrgentSupport urgent, Alarm alarm, IAudit audit)
{
    public async Task PlaceAsync(EmergencyCase about, CancellationToken cancellationToken)
    {
        try
        {
            await urgent.PlaceAsync(DecisionAppService.RequestOf(about, about.Decision!), cancellationToken);
        }
        catch (BusinessException refused) when (refused is not StaleException)
        {
            // The fund was emptied or the account changed since: people decide again, now.
            about.TakeBack(clock.GetUtcNow().UtcDateTime, refused.Code);
            await alarm.RaiseAsync(about, AlertKind.Refused, about.Team().Select(m => m.UserId), cancellationToken);
            audit.Record("desk.refused", about.Id);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
