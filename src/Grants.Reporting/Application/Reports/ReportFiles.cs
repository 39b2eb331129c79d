using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Reporting.Contracts;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>Files of a report: the partner adds them while it writes or was asked; the team sees them once it is sent.</summary>
internal sealed class ReportFiles(GrantsDbContext db, CurrentUser user, CurrentScope scope) : IAttachable
{
    public const string KindName = "report";
    private static readonly ReportState[] Unsent = [ReportState.Due, ReportState.Draft];

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!user.Holds(ReportingPermissions.Report.Read)) return null;
        var report = await db.Set<Report>().Where(r => r.Id == recordId).Select(r => new { r.OrganisationId, r.State }).SingleOrDefaultAsync(cancellationToken);
        var isPartner = scope.Value.Kind == ScopeKind.Partner;
        if (report is null || (!isPartner && Unsent.Contains(report.State))) return null;
        var isOpen = report.State == ReportState.Question || Unsent.Contains(report.State);
        return new AttachPlace(report.OrganisationId, isPartner && isOpen && user.Holds(ReportingPermissions.Report.Write));
    }
}
