using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Localization;
using Grants.Payments.Application.Statements;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/statements").WithTags("Statements");
        group.MapPost("/search", (SearchStatementsInput input, StatementPages s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(StatementPermissions.Statement.Read).WithName("searchStatements");
        group.MapPost("/check", (StatementUpload file, HttpContext http, StatementImport s, CancellationToken ct) => s.CheckAsync(file.ToArray(), Language.Of(http), ct))
            .RequirePermission(StatementPermissions.Statement.Import).TakesFile().WithName("checkStatement");
        group.MapPost("/", (StatementUpload file, StatementImport s, CancellationToken ct) => s.TakeAsync(file.ToArray(), ct))
            .RequirePermission(StatementPermissions.Statement.Import).TakesFile().Creates().WithName("importStatement");
        group.MapGet("/missing", (MissingReader s, CancellationToken ct) => s.GetAsync(ct))
            .RequirePermission(StatementPermissions.Statement.Read).WithName("getMissing");
        group.MapPost("/propose", async (StatementMatching s, CancellationToken ct) => new ManyMatchedDto(await s.RunAsync(ct), 0))
            .RequirePermission(StatementPermissions.Statement.Match).WithName("proposeMatches");

        var one = group.MapGroup("/{id:guid}");
        one.MapGet("/", (Guid id, StatementPages s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(StatementPermissions.Statement.Read).WithName("getStatement");
        one.MapPost("/lines", (Guid id, SearchLinesInput input, StatementPages s, CancellationToken ct) => s.LinesAsync(id, input, ct))
            .RequirePermission(StatementPermissions.Statement.Read).WithName("searchStatementLines");
        one.MapGet("/file", DownloadAsync).RequirePermission(StatementPermissions.Statement.Read).WithName("downloadStatement");
        one.MapPost("/confirm-exact", (Guid id, LineMatching s, CancellationToken ct) => s.ConfirmExactAsync(id, ct))
            .RequirePermission(StatementPermissions.Statement.Match).WithName("confirmExactMatches");
        MapLines(api.MapGroup("/bank-lines/{id:guid}").WithTags("Statements"));
    }

    private static void MapLines(RouteGroupBuilder line)
    {
        line.MapGet("/candidates", (Guid id, LineMatching s, CancellationToken ct) => s.CandidatesAsync(id, ct))
            .RequirePermission(StatementPermissions.Statement.Match).WithName("getMatchCandidates");
        line.MapPost("/match", (Guid id, MatchLineInput input, IfMatch version, LineMatching s, CancellationToken ct) => s.MatchAsync(id, input, version.Value, ct))
            .RequirePermission(StatementPermissions.Statement.Match).Changes().WithName("matchBankLine");
        line.MapPost("/aside", (Guid id, AsideLineInput input, IfMatch version, LineMatching s, CancellationToken ct) => s.SetAsideAsync(id, input, version.Value, ct))
            .RequirePermission(StatementPermissions.Statement.Match).Changes().WithName("setBankLineAside");
        line.MapPost("/unmatch", (Guid id, UnmatchLineInput input, IfMatch version, LineMatching s, CancellationToken ct) => s.UnmatchAsync(id, input, version.Value, ct))
            .RequirePermission(StatementPermissions.Statement.Match).Changes().WithName("unmatchBankLine");
    }

    private static async Task<FileContentHttpResult> DownloadAsync(Guid id, StatementPages pages, CancellationToken ct)
    {
        var (name, content) = await pages.FileAsync(id, ct);
        return TypedResults.File(content, "application/octet-stream", name);
    }
}
