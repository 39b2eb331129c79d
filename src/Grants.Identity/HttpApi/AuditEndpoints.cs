using Grants.Identity.Application.Audit;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

internal static class AuditEndpoints
{
    // As everything that is shown before sign-in or stays on a device: says nothing.
    private const string FileName = "log.jsonl";

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var log = api.MapGroup("/audit").WithTags("Audit");
        log.MapPost("/search", (AuditSearchInput input, AuditAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(IdentityPermissions.Audit.Read).WithName("searchAudit");
        log.MapGet("/{id:guid}", (Guid id, AuditAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(IdentityPermissions.Audit.Read).WithName("getAuditEntry");

        // A link cannot ask for a proof: the page asks here first, then the browser fetches the file itself and never holds it in memory.
        log.MapPost("/export", () => TypedResults.NoContent())
            .RequirePermission(IdentityPermissions.Audit.Export).RequireFreshProof().WithName("confirmAuditExport");
        log.MapGet("/export", ExportAsync).RequirePermission(IdentityPermissions.Audit.Export).RequireFreshProof().WithName("exportAudit");
    }

    private static async Task<PushStreamHttpResult> ExportAsync(AuditTakeAway s, CancellationToken ct) =>
        TypedResults.Stream(await s.BeginAsync(ct), "application/jsonl", FileName);
}
