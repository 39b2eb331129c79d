using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Reporting.Contracts;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Grants.Reporting.Application.Reports;

/// <summary>One report with everything the partner and the team see of it.</summary>
internal sealed class ReportPage(GrantsDbContext db, CurrentUser user, CurrentScope scope, IVault vault, IUserDirectory people)
{
    private const string WriteDown = "write-down";
    private const string Accept = "accept";

    private static readonly (ReportAction Action, string Name, string Permission)[] Acts =
    [
        (ReportAction.SaveDraft, "save", ReportingPermissions.Report.Write),
        (ReportAction.Submit, "submit", ReportingPermissions.Report.Submit),
        (ReportAction.AnswerQuestion, "answer", ReportingPermissions.Report.Submit),
        (ReportAction.WriteDown, WriteDown, ReportingPermissions.Report.Answer),
        (ReportAction.Confirm, "confirm", ReportingPermissions.Report.Submit),
        (ReportAction.Reply, "reply", ReportingPermissions.Report.Answer),
        (ReportAction.Ask, "ask", ReportingPermissions.Report.Answer),
        (ReportAction.Accept, Accept, ReportingPermissions.Report.Answer),
    ];

    public async Task<ReportDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var report = await db.Set<Report>().AsNoTracking().AsSplitQuery().SingleOrNotFoundAsync(r => r.Id == id, cancellationToken);

        // What is not sent yet belongs to the partner alone.
        var isStaff = scope.Value.Kind == ScopeKind.Staff;
        var mayReadAnswers = !isStaff || report.State is not (ReportState.Due or ReportState.Draft);
        IReadOnlyList<ReportAnswer> answers = mayReadAnswers ? report.Answers : [];
        var opened = await vault.OpenManyAsync([.. answers, .. report.Messages], "report.read", cancellationToken);
        var names = isStaff
            ? await people.UserNamesAsync([.. report.Messages.Select(m => m.ById).Distinct()], cancellationToken)
            : new Dictionary<Guid, string>();
        return new ReportDto(
            report.Id, report.GrantId, report.GrantCode, report.PartnerCode, report.Number, report.PeriodFrom, report.PeriodUntil,
            report.DueOn, report.State.ToString(),
            [.. Questions.All.Select(q => ToDto(q, answers.SingleOrDefault(a => a.Question == q), opened))],
            [.. report.Messages.OrderBy(m => m.At).ThenBy(m => m.Id).Select(m =>
                new MessageDto(m.Kind.ToString(), opened.Open(m, m.Text), m.At, names.GetValueOrDefault(m.ById)))],
            report.SavedAt, report.SubmittedAt, report.AnswerBy, report.AcceptedAt,
            await BurdenAsync(report, cancellationToken),
            report.Version,
            ActionsOf(report));
    }

    private static AnswerDto ToDto(string question, ReportAnswer? answer, IOpenedVault opened) => answer is null
        ? new AnswerDto(question, nameof(AnswerMode.Text), null, false, false)
        : new AnswerDto(question, answer.Mode.ToString(), opened.Open(answer, answer.Text), answer.IsWithheld, answer.IsGiven);

    private List<string> ActionsOf(Report report)
    {
        var acts = Acts.Where(a => user.Holds(a.Permission) && ReportTransitions.Table.Allows(report.State, a.Action)).Select(a => a.Name).ToList();

        // A lead may submit what is not begun only after the first save; the form saves as it goes.
        if (report.State == ReportState.Due && user.Holds(ReportingPermissions.Report.Submit)) acts.Add("submit");
        acts.Remove(report.HasCalls ? Accept : WriteDown);
        return acts;
    }

    private async Task<BurdenDto> BurdenAsync(Report report, CancellationToken cancellationToken)
    {
        var yearBefore = report.DueOn.AddMonths(-12);
        var seconds = await db.Set<Report>()
            .Where(r => r.GrantId == report.GrantId && r.DueOn > yearBefore && r.DueOn <= report.DueOn)
            .SumAsync(r => r.WorkedSeconds, cancellationToken);
        return new BurdenDto(report.WorkedSeconds / 60, seconds / 60, ReportingConsts.BurdenHoursPerYear * 60);
    }
}
