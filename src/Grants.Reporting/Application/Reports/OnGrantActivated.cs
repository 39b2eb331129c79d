using Grants.Awards.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Time;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>A grant begins to run: its light reports are asked for in the same transaction.</summary>
internal sealed class OnGrantActivated(GrantsDbContext db, IAudit audit) : IEventHandler<GrantActivated>
{
    public Task HandleAsync(GrantActivated happened, CancellationToken cancellationToken)
    {
        var grant = new ReportedGrant(
            happened.GrantId, happened.GrantCode, happened.OrganisationId, happened.PartnerCode, happened.DonorIds);
        foreach (var planned in ReportSchedule.Of(happened.StartsOn, happened.EndsOn, Baghdad.DayOf(happened.At)))
            db.Add(Report.Ask(grant, planned, happened.At));
        audit.Record("reports.asked-for", happened.GrantId);
        return Task.CompletedTask;
    }
}
