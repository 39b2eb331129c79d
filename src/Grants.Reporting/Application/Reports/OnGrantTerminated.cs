using Grants.Awards.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Time;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>A grant ended early: nobody is asked about half-years that did not come. What was begun or lies behind stays asked for.</summary>
internal sealed class OnGrantTerminated(GrantsDbContext db, IAudit audit) : IEventHandler<GrantTerminated>
{
    public async Task HandleAsync(GrantTerminated happened, CancellationToken cancellationToken)
    {
        var day = Baghdad.DayOf(happened.At);
        var reports = await db.Set<Report>()
            .Where(r => r.GrantId == happened.GrantId && r.State == ReportState.Due && r.PeriodFrom > day).ToListAsync(cancellationToken);
        if (reports.Count == 0) return;
        db.RemoveRange(reports);
        audit.Record("reports.no-longer-asked-for", happened.GrantId);
    }
}
