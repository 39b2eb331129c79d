using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Seeding;

/// <summary>Two years of light reports: old ones accepted, the latest in every state. P-017 has one half written.</summary>
internal sealed class ReportingSeed(GrantsDbContext db, IUserDirectory people, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const string PartnerWithDraft = "P-017";
    private const int LatestDays = 75;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Report>().AnyAsync(r => r.State != ReportState.Due, cancellationToken)) return;
        var today = Baghdad.Today(clock);
        var shownUntil = today.AddDays(ReportingConsts.ShownDaysBefore);
        var officer = await users.AddAsync(DemoUserNames.Officer1, [Roles.ProgrammeOfficer], null, null, cancellationToken);
        var reports = await db.Set<Report>().Where(r => r.DueOn <= shownUntil).OrderBy(r => r.PartnerCode).ThenBy(r => r.DueOn)
            .ToListAsync(cancellationToken);
        for (var i = 0; i < reports.Count; i++)
        {
            var leads = await people.InOrganisationAsync(reports[i].OrganisationId, Roles.PartnerLead, cancellationToken);
            if (leads is not [var lead, ..]) continue;
            Write(reports[i], StateOf(reports[i], i, today), i, lead.Id, officer);
            audit.Record("report.seeded", reports[i].Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static ReportState StateOf(Report report, int index, DateOnly today)
    {
        if (report.DueOn < today.AddDays(-LatestDays)) return ReportState.Accepted;
        if (report.PartnerCode == PartnerWithDraft) return ReportState.Draft;
        return (index % 4) switch
        {
            0 => ReportState.Submitted,
            1 => ReportState.Question,
            2 => ReportState.Draft,
            _ => ReportState.Due,
        };
    }

    private void Write(Report report, ReportState target, int variant, Guid lead, Guid officer)
    {
        // A report is written some days before it is due; one that is due later was begun this week.
        var now = clock.GetUtcNow().UtcDateTime;
        var begun = Baghdad.ToUtc(report.DueOn.AddDays(-6), new TimeOnly(11, 0));
        if (begun > now.AddDays(-3)) begun = now.AddDays(-3);
        if (target == ReportState.Due) return;
        report.SaveDraft(DemoReports.Answers(variant, 2), 300, begun);
        if (target == ReportState.Draft) return;
        report.SaveDraft(DemoReports.Answers(variant, Questions.All.Count), 540, begun.AddDays(1));
        report.Submit(lead, begun.AddDays(1).AddHours(1));
        if (target == ReportState.Question) report.AskBack(DemoReports.Ask(variant), officer, begun.AddDays(2));
        else if (target == ReportState.Accepted) report.Accept(DemoReports.Reply(variant), officer, begun.AddDays(6));
    }
}
