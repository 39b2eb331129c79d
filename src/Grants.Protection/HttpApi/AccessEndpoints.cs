using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Protection.Application.Access;
using Grants.Protection.Application.Readings;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>Reading what others work on, and who has read what.</summary>
internal static class AccessEndpoints
{
    public static void MapReadings(this RouteGroupBuilder items) =>
        items.MapGet("/{id:guid}/readings", (Guid id, [FromServices] DeskReadings s, CancellationToken ct) => s.ListAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Read).WithName("listDeskReadings");

    public static void MapAccess(this RouteGroupBuilder access)
    {
        access.MapPost("/", (AskGlassInput input, [FromServices] BreakGlassAppService s, CancellationToken ct) => s.AskAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Glass.Ask).LimitsGuessing().Creates().RequireStepUp().WithName("askDeskGlass");
        access.MapGet("/", ([FromServices] BreakGlassAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(ProtectionPermissions.Glass.Ask).WithName("listDeskGlasses");
        access.MapGet("/{id:guid}/reason", (Guid id, [FromServices] BreakGlassAppService s, CancellationToken ct) => s.ReasonAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Glass.Answer).WithName("openDeskGlassReason");
        access.MapGet("/{id:guid}/content", (Guid id, [FromServices] BreakGlassAppService s, CancellationToken ct) => s.ReadAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Glass.Ask).WithName("readDeskGlass");
        Change(access, "allow", (s, id, version, ct) => s.AllowAsync(id, version, ct)).RequireStepUp().WithName("allowDeskGlass");
        Change(access, "refuse", (s, id, version, ct) => s.RefuseAsync(id, version, ct)).WithName("refuseDeskGlass");
        Change(access, "review", (s, id, version, ct) => s.ReviewAsync(id, version, ct)).WithName("reviewDeskGlass");
    }

    private static RouteHandlerBuilder Change(RouteGroupBuilder access, string act, Func<BreakGlassAppService, Guid, long, CancellationToken, Task> change) =>
        access.MapPost($"/{{id:guid}}/{act}", async (Guid id, IfMatch version, [FromServices] BreakGlassAppService s, CancellationToken ct) =>
        {
            await change(s, id, version.Value, ct);
            return TypedResults.NoContent();
        }).RequirePermission(ProtectionPermissions.Glass.Answer).Changes();
}
