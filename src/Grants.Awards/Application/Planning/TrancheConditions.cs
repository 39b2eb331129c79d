using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Planning;

/// <inheritdoc cref="ITrancheConditions" />
internal sealed class TrancheConditions(GrantsDbContext db, CurrentScope scope, TimeProvider clock, IAudit audit) : ITrancheConditions
{
    public async Task ReportAcceptedAsync(Guid grantId, Guid reportId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("report-meets-condition");
        var grant = await db.Set<Grant>().SingleOrDefaultAsync(
            g => g.Id == grantId && g.Conditions.Any(c => c.Kind == ConditionKind.Report && c.State == ConditionState.Open), cancellationToken);
        if (grant is null || !grant.ReportAccepted(reportId, clock.GetUtcNow().UtcDateTime, Baghdad.Today(clock))) return;
        audit.Record("condition.met", grant.Id, reportId);
    }
}
