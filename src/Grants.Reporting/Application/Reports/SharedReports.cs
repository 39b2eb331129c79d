using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Paging;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>What donors read: accepted reports of their own grants, without what the partner keeps with the team.</summary>
internal sealed class SharedReports(GrantsDbContext db, IVault vault, IPartners partners, TimeProvider clock)
{
    /// <summary>The latest accepted reports of all the donor's grants.</summary>
    public Task<List<SharedReportRow>> LatestAsync(CancellationToken cancellationToken) => RowsAsync(Shown(), cancellationToken);

    /// <summary>Accepted reports of one grant, latest first.</summary>
    public Task<List<SharedReportRow>> OfGrantAsync(Guid grantId, CancellationToken cancellationToken) =>
        RowsAsync(Shown().Where(r => r.GrantId == grantId), cancellationToken);

    /// <summary>One accepted report. Withheld answers are never opened here.</summary>
    public async Task<SharedReportDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var report = await Shown().AsSplitQuery().SingleOrNotFoundAsync(r => r.Id == id, cancellationToken);
        var shared = report.Answers.Where(a => !a.IsWithheld).ToList();
        var opened = await vault.OpenManyAsync([.. shared], "shared-report.read", cancellationToken);
        var names = await partners.OpenNamesAsync([report.OrganisationId], "shared-report.read", cancellationToken);
        return new SharedReportDto(
            report.Id, report.GrantId, report.GrantCode, report.PartnerCode, names.GetValueOrDefault(report.OrganisationId),
            report.Number, report.PeriodFrom, report.PeriodUntil, report.AcceptedAt!.Value,
            [.. Questions.All.Select(q => report.Answers.SingleOrDefault(a => a.Question == q)).OfType<ReportAnswer>().Select(a =>
                a.IsWithheld
                    ? new SharedAnswerDto(a.Question, null, null, true)
                    : new SharedAnswerDto(a.Question, a.Mode.ToString(), opened.Open(a, a.Text), false))],
            report.WorkedSeconds / 60);
    }

    /// <summary>Whose report it is; null when the donor may not read it.</summary>
    public Task<Guid?> OwnerOfAsync(Guid id, CancellationToken cancellationToken) =>
        Shown().Where(r => r.Id == id).Select(r => (Guid?)r.OrganisationId).SingleOrDefaultAsync(cancellationToken);

    private static Task<List<SharedReportRow>> RowsAsync(IQueryable<Report> reports, CancellationToken cancellationToken) =>
        reports.OrderByDescending(r => r.AcceptedAt).ThenByDescending(r => r.Id).Take(Page.Size)
            .Select(r => new SharedReportRow(r.Id, r.GrantId, r.GrantCode, r.PartnerCode, r.Number, r.PeriodFrom, r.PeriodUntil, r.AcceptedAt!.Value))
            .ToListAsync(cancellationToken);

    /// <summary>Accepted, and not under the partner's embargo. A partner whose row this donor may not see shows nothing.</summary>
    private IQueryable<Report> Shown()
    {
        var today = Baghdad.Today(clock);
        var rows = partners.Rows;
        return db.Set<Report>().AsNoTracking().Where(r =>
            r.State == ReportState.Accepted
            && rows.Any(p => p.Id == r.OrganisationId && (p.EmbargoUntil == null || p.EmbargoUntil <= today)));
    }
}

/// <summary>An accepted report as a row.</summary>
internal sealed record SharedReportRow(
    Guid Id, Guid GrantId, string GrantCode, string PartnerCode, int Number, DateOnly PeriodFrom, DateOnly PeriodUntil, DateTime AcceptedAt);

/// <summary>An accepted report as a donor reads it.</summary>
internal sealed record SharedReportDto(
    Guid Id,
    Guid GrantId,
    string GrantCode,
    string PartnerCode,
    string? PartnerName,
    int Number,
    DateOnly PeriodFrom,
    DateOnly PeriodUntil,
    DateTime AcceptedAt,
    IReadOnlyList<SharedAnswerDto> Answers,
    int Minutes);

/// <summary>An answer, or the plain fact that it is kept with the team.</summary>
internal sealed record SharedAnswerDto(string Question, string? Mode, string? Text, bool IsKept);
