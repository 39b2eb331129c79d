using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Reporting.Contracts;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>Reports that wait for an answer of the team.</summary>
internal sealed class ReportWork(GrantsDbContext db, CurrentUser user) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(ReportingPermissions.Report.Answer)) return [];
        var rows = await db.Set<Report>().Where(r => r.State == ReportState.Submitted).OrderBy(r => r.AnswerBy)
            .Select(r => new { r.Id, r.PartnerCode, r.GrantCode, r.Number, r.AnswerBy })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new WorkItem(
            WorkKinds.ReportAnswer, r.Id, r.PartnerCode, r.AnswerBy, ReportSources.Params(r.GrantCode, r.Number)))];
    }
}

/// <summary>Reports and questions that wait for the partner.</summary>
internal sealed class ReportHome(GrantsDbContext db, CurrentUser user, TimeProvider clock) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(ReportingPermissions.Report.Write)) return [];
        var shownUntil = Baghdad.Today(clock).AddDays(ReportingConsts.ShownDaysBefore);
        var rows = await db.Set<Report>()
            .Where(r => r.State == ReportState.Question || r.State == ReportState.ToConfirm
                || ((r.State == ReportState.Due || r.State == ReportState.Draft) && r.DueOn <= shownUntil))
            .OrderBy(r => r.DueOn)
            .Select(r => new
            {
                r.Id,
                r.GrantCode,
                r.Number,
                r.DueOn,
                r.State,
                Given = r.Answers.Count(a => a.Mode != AnswerMode.Text || a.Text != null),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => r.State switch
        {
            ReportState.Question => new HomeItem(HomeKinds.ReportQuestion, r.Id, null, ReportSources.Params(r.GrantCode, r.Number)),
            ReportState.ToConfirm => new HomeItem(HomeKinds.ReportConfirm, r.Id, null, ReportSources.Params(r.GrantCode, r.Number)),
            _ => new HomeItem(HomeKinds.ReportDue, r.Id, r.DueOn, ReportSources.Params(r.GrantCode, r.Number), r.Given, Questions.All.Count),
        })];
    }
}

/// <summary>Reports not sent yet, for the reminder clock.</summary>
internal sealed class ReportReminders(GrantsDbContext db, TimeProvider clock) : IReminderSource
{
    public string Kind => ReportSources.Kind;

    public async Task<IReadOnlyList<Obligation>> OpenAsync(CancellationToken cancellationToken)
    {
        // The first reminder comes as many days before as the report is shown; later ones need not be looked at yet.
        var until = Baghdad.Today(clock).AddDays(ReportingConsts.ShownDaysBefore + 1);
        var rows = await db.Set<Report>()
            .Where(r => (r.State == ReportState.Due || r.State == ReportState.Draft) && r.DueOn <= until)
            .OrderBy(r => r.DueOn)
            .Select(r => new { r.Id, r.OrganisationId, r.DueOn, r.AskedAt })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Obligation(ReportSources.Kind, r.Id, r.OrganisationId, r.DueOn, r.AskedAt))];
    }
}

/// <summary>What the three lists share.</summary>
internal static class ReportSources
{
    public const string Kind = "report";

    public static Dictionary<string, string> Params(string grantCode, int number) => new()
    {
        ["code"] = grantCode,
        ["number"] = number.ToString(CultureInfo.InvariantCulture),
    };
}
