using Grants.Funding.Application.Statements;
using Grants.Funding.Application.Transfers;
using Grants.Funding.Application.Years;
using Grants.Funding.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Funding.HttpApi;

/// <summary>Statements, moves between funds and book years.</summary>
internal static class BookEndpoints
{
    public static void MapBooks(this RouteGroupBuilder funds)
    {
        funds.MapGet("/{id:guid}/statement", (Guid id, DateOnly from, DateOnly to, StatementAppService s, CancellationToken ct) => s.GetAsync(id, from, to, ct))
            .RequirePermission(FundingPermissions.Fund.Read).WithName("getFundStatement");
        funds.MapGet(
                "/{id:guid}/statement/file",
                async (Guid id, DateOnly from, DateOnly to, StatementAppService s, CancellationToken ct) =>
                    TypedResults.File(await s.FileAsync(id, from, to, ct), StatementFile.ContentType, StatementFile.Name))
            .RequirePermission(FundingPermissions.Fund.Read).WithName("downloadFundStatement");
        funds.MapPost("/{id:guid}/transfers", (Guid id, TransferInput input, TransferAppService s, CancellationToken ct) => s.MoveAsync(id, input, ct))
            .RequirePermission(FundingPermissions.Fund.Transfer).Creates().RequireStepUp().WithName("moveFundMoney");
        MapYears(funds.MapGroup("/{id:guid}/years"));
    }

    private static void MapYears(RouteGroupBuilder years)
    {
        years.MapPost("/", (Guid id, CloseYearInput input, YearAppService s, CancellationToken ct) => s.CloseAsync(id, input, ct))
            .RequirePermission(FundingPermissions.Year.Close).Creates().RequireStepUp().WithName("closeFundYear");
        years.MapPost(
                "/{yearId:guid}/ask-reopen",
                (Guid id, Guid yearId, IfMatch version, YearReasonInput input, YearAppService s, CancellationToken ct) =>
                    s.AskReopenAsync(id, yearId, version.Value, input, ct))
            .RequirePermission(FundingPermissions.Year.AskReopen).Changes().WithName("askFundYearReopen");
        years.MapPost(
                "/{yearId:guid}/reopen",
                (Guid id, Guid yearId, IfMatch version, YearAppService s, CancellationToken ct) => s.ReopenAsync(id, yearId, version.Value, ct))
            .RequirePermission(FundingPermissions.Year.Close).Changes().RequireStepUp().WithName("reopenFundYear");
        years.MapPost(
                "/{yearId:guid}/keep",
                (Guid id, Guid yearId, IfMatch version, YearAppService s, CancellationToken ct) => s.KeepClosedAsync(id, yearId, version.Value, ct))
            .RequirePermission(FundingPermissions.Year.Close).Changes().WithName("keepFundYearClosed");
    }
}
