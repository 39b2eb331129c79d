using Grants.Awards.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Application.Reports;

/// <summary>What the partner and the team do with one report.</summary>
internal sealed class ReportAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, ReportNews news, ITrancheConditions conditions)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Saves what was typed. Errors: <c>stale</c> when another device saved meanwhile.</summary>
    public async Task<ReportSavedDto> SaveAsync(Guid id, SaveReportInput input, long version, CancellationToken cancellationToken)
    {
        var now = Now;
        var report = await LoadAsync(id, version, cancellationToken);
        report.SaveDraft(input.Answers.Select(a => a.ToDomain()), input.ActiveSeconds, now);
        audit.Record("report.draft-saved", report.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new ReportSavedDto(report.Version, now, report.Given, report.WorkedSeconds / 60);
    }

    /// <summary>Sends it to the team. Errors: <c>report.answer-missing</c>.</summary>
    public Task<ReportChangedDto> SubmitAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "report.submitted", r => r.Submit(user.Id, Now), null, cancellationToken);

    /// <summary>The partner answers what the team asked.</summary>
    public Task<ReportChangedDto> AnswerAsync(Guid id, ReportMessageInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "report.question-answered", r => r.AnswerQuestion(input.Text, user.Id, Now), null, cancellationToken);

    /// <summary>The team answers.</summary>
    public Task<ReportChangedDto> ReplyAsync(Guid id, ReportMessageInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "report.answered", r => r.Reply(input.Text, user.Id, Now), ReportNews.Answered, cancellationToken);

    /// <summary>The team asks back.</summary>
    public Task<ReportChangedDto> AskAsync(Guid id, ReportMessageInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "report.questioned", r => r.AskBack(input.Text, user.Id, Now), ReportNews.Asked, cancellationToken);

    /// <summary>The team writes down what was said in a call; the partner is asked to confirm.</summary>
    public Task<ReportChangedDto> WriteDownAsync(Guid id, SpokenAnswersInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "report.written-down", r => r.WriteDown(input.ToDomain()), ReportNews.WrittenDown, cancellationToken);

    /// <summary>The partner confirms what the team wrote down, with its corrections.</summary>
    public Task<ReportChangedDto> ConfirmAsync(Guid id, SpokenAnswersInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "report.call-confirmed", r => r.Confirm(input.ToDomain(), Now), null, cancellationToken);

    /// <summary>The team accepts, with a last answer when there is one.</summary>
    public async Task<ReportChangedDto> AcceptAsync(Guid id, ReportMessageInput input, long version, CancellationToken cancellationToken)
    {
        var report = await LoadAsync(id, version, cancellationToken);
        report.Accept(input.Text, user.Id, Now);
        await conditions.ReportAcceptedAsync(report.GrantId, report.Id, cancellationToken);
        return await TellAsync(report, "report.accepted", ReportNews.Accepted, cancellationToken);
    }

    private async Task<ReportChangedDto> ChangeAsync(
        Guid id, long version, string act, Action<Report> change, string? tell, CancellationToken cancellationToken)
    {
        var report = await LoadAsync(id, version, cancellationToken);
        change(report);
        return await TellAsync(report, act, tell, cancellationToken);
    }

    private async Task<ReportChangedDto> TellAsync(Report report, string act, string? tell, CancellationToken cancellationToken)
    {
        if (tell is not null) await news.TellPartnerAsync(report, tell, cancellationToken);
        audit.Record(act, report.Id, report.GrantId);
        await db.SaveChangesAsync(cancellationToken);
        return new ReportChangedDto(report.Id, report.State.ToString(), report.Version);
    }

    private async Task<Report> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var report = await db.Set<Report>().SingleOrNotFoundAsync(r => r.Id == id, cancellationToken);
        db.Expect(report, version);
        return report;
    }
}
