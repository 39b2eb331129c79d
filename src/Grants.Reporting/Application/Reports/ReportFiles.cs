using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Reporting.Contracts;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>
/// Files of a report: the partner adds them while it writes or was asked; the team sees them once it is sent; donors once they see the report, without
/// those that the partner or the team keeps from them.
/// </summary>
internal sealed class ReportFiles(GrantsDbContext db, CurrentUser user, CurrentScope scope, SharedReports shared) : IAttachable
{
    public const string KindName = "report";
    private static readonly ReportState[] Unsent = [ReportState.Due, ReportState.Draft];

    public string Kind => KindName;

    public Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken) =>
        scope.Value.Kind == ScopeKind.Donor ? FindForDonorAsync(recordId, cancellationToken) : FindForWorkAsync(recordId, cancellationToken);

    private async Task<AttachPlace?> FindForDonorAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!user.Holds(ReportingPermissions.Report.ReadShared)) return null;
        var owner = await shared.OwnerOfAsync(recordId, cancellationToken);
        return owner is { } organisation ? new AttachPlace(organisation, MayAdd: false) { Sight = FileSight.Shared } : null;
    }

    private async Task<AttachPlace?> FindForWorkAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!user.Holds(ReportingPermissions.Report.Read)) return null;
        var report = await db.Set<Report>().Where(r => r.Id == recordId)
            .Select(r => new { r.OrganisationId, r.State, Donors = r.Donors.Select(d => d.DonorId).ToList() }).SingleOrDefaultAsync(cancellationToken);
        var isPartner = scope.Value.Kind == ScopeKind.Partner;
        if (report is null || (!isPartner && Unsent.Contains(report.State))) return null;
        var isOpen = report.State == ReportState.Question || Unsent.Contains(report.State);
        var mayWrite = isPartner && user.Holds(ReportingPermissions.Report.Write);
        return new AttachPlace(report.OrganisationId, mayWrite && isOpen)
        {
            Sight = FileSight.All,
            IsShared = true,
            Donors = report.Donors,
            MayHide = mayWrite || user.Holds(ReportingPermissions.Report.Answer),

            // What was sent is a lead's word; so is showing more of it.
            MayShow = mayWrite && (isOpen || user.Holds(ReportingPermissions.Report.Submit)),
        };
    }
}
