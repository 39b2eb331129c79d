using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Reporting.Application.Money;
using Grants.Reporting.Application.Reports;
using Grants.Reporting.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Reporting.HttpApi;

/// <summary>Routes of reports and money trails.</summary>
internal static class ReportEndpoints
{
    public static void MapReporting(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports");
        MapPartner(reports);
        reports.MapFiles(ReportFiles.KindName, "Report", ReportingPermissions.Report.Read, ReportingPermissions.Report.Write);
        MapTeam(reports);
        MapDonor(api);
    }

    private static void MapPartner(RouteGroupBuilder reports)
    {
        reports.MapPost("/search", (ReportSearchInput input, ReportList s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(ReportingPermissions.Report.Read).WithName("searchReports");
        reports.MapGet("/{id:guid}", (Guid id, ReportPage s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(ReportingPermissions.Report.Read).WithName("getReport");
        reports.MapPut(
                "/{id:guid}/draft",
                (Guid id, SaveReportInput input, IfMatch version, ReportAppService s, CancellationToken ct) => s.SaveAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Write).Changes().WithName("saveReportDraft");
        reports.MapPost(
                "/{id:guid}/submit", (Guid id, IfMatch version, ReportAppService s, CancellationToken ct) => s.SubmitAsync(id, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Submit).Changes().WithName("submitReport");
        reports.MapPost(
                "/{id:guid}/answer",
                (Guid id, ReportMessageInput input, IfMatch version, ReportAppService s, CancellationToken ct) =>
                    s.AnswerAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Submit).Changes().WithName("answerReportQuestion");
        reports.MapPost(
                "/{id:guid}/confirm",
                (Guid id, SpokenAnswersInput input, IfMatch version, ReportAppService s, CancellationToken ct) =>
                    s.ConfirmAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Submit).Changes().WithName("confirmSpokenAnswers");
    }

    private static void MapTeam(RouteGroupBuilder reports)
    {
        reports.MapPost(
                "/{id:guid}/reply",
                (Guid id, ReportMessageInput input, IfMatch version, ReportAppService s, CancellationToken ct) =>
                    s.ReplyAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Answer).Changes().WithName("replyToReport");
        reports.MapPost(
                "/{id:guid}/ask",
                (Guid id, ReportMessageInput input, IfMatch version, ReportAppService s, CancellationToken ct) =>
                    s.AskAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Answer).Changes().WithName("askAboutReport");
        reports.MapPost(
                "/{id:guid}/write-down",
                (Guid id, SpokenAnswersInput input, IfMatch version, ReportAppService s, CancellationToken ct) =>
                    s.WriteDownAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Answer).Changes().WithName("writeDownSpokenAnswers");
        reports.MapPost(
                "/{id:guid}/accept",
                (Guid id, ReportMessageInput input, IfMatch version, ReportAppService s, CancellationToken ct) =>
                    s.AcceptAsync(id, input, version.Value, ct))
            .RequirePermission(ReportingPermissions.Report.Answer).Changes().WithName("acceptReport");
    }

    private static void MapDonor(IEndpointRouteBuilder api)
    {
        api.MapGet("/grants/{id:guid}/shared-reports", (Guid id, SharedReports s, CancellationToken ct) => s.OfGrantAsync(id, ct))
            .WithTags("Reports").RequirePermission(ReportingPermissions.Report.ReadShared).WithName("listSharedReports");
        api.MapGroup("/shared-reports").MapFiles(ReportFiles.KindName, "SharedReport", ReportingPermissions.Report.ReadShared);
        api.MapGet("/shared-reports", (SharedReports s, CancellationToken ct) => s.LatestAsync(ct))
            .WithTags("Reports").RequirePermission(ReportingPermissions.Report.ReadShared).WithName("listLatestSharedReports");
        api.MapGet("/shared-reports/{id:guid}", (Guid id, SharedReports s, CancellationToken ct) => s.GetAsync(id, ct))
            .WithTags("Reports").RequirePermission(ReportingPermissions.Report.ReadShared).WithName("getSharedReport");
        api.MapGet("/grants/{id:guid}/money", (Guid id, MoneyTrail s, CancellationToken ct) => s.OfGrantAsync(id, ct))
            .WithTags("Reports").RequirePermission(ReportingPermissions.Money.Read).WithName("getMoneyTrail");
    }
}
