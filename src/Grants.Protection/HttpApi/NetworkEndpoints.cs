using Grants.Infrastructure.HttpApi;
using Grants.Protection.Application.Notices;
using Grants.Protection.Application.Plans;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>Words to the whole network, and each partner's plan.</summary>
internal static class NetworkEndpoints
{
    public static void MapNetwork(this RouteGroupBuilder desk)
    {
        MapNotices(desk.MapGroup("/notices"));
        MapPlans(desk.MapGroup("/plans"));
        MapOwnPlan(desk.MapGroup("/asks/plan"));
    }

    private static void MapNotices(RouteGroupBuilder notices)
    {
        notices.MapGet("/", ([FromServices] NoticeAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(ProtectionPermissions.Notice.Read).WithName("listDeskNotices");
        notices.MapGet("/{id:guid}/words", (Guid id, [FromServices] NoticeAppService s, CancellationToken ct) => s.OpenAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Notice.Read).WithName("openDeskNotice");
        notices.MapPost("/{id:guid}/seen", async (Guid id, [FromServices] NoticeAppService s, CancellationToken ct) =>
        {
            await s.SeeAsync(id, ct);
            return TypedResults.NoContent();
        }).RequirePermission(ProtectionPermissions.Notice.Read).WithName("seeDeskNotice");
        notices.MapGet("/all", ([FromServices] NoticeAppService s, CancellationToken ct) => s.AllAsync(ct))
            .RequirePermission(ProtectionPermissions.Notice.Write).WithName("listAllDeskNotices");
        notices.MapPost("/", (NoticeInput input, [FromServices] NoticeAppService s, CancellationToken ct) => s.WriteAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Notice.Write).Creates().WithName("writeDeskNotice");
        notices.MapPost("/{id:guid}/end", async (Guid id, IfMatch version, [FromServices] NoticeAppService s, CancellationToken ct) =>
        {
            await s.EndAsync(id, version.Value, ct);
            return TypedResults.NoContent();
        }).RequirePermission(ProtectionPermissions.Notice.Write).Changes().WithName("endDeskNotice");
    }

    private static void MapPlans(RouteGroupBuilder plans)
    {
        plans.MapGet("/", ([FromServices] PlanAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(ProtectionPermissions.Plan.Read).WithName("listDeskPlans");
        plans.MapPost("/", (PlanForInput input, [FromServices] PlanAppService s, CancellationToken ct) => s.MakeAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Plan.Write).Creates().WithName("makeDeskPlan");
        plans.MapGet("/{id:guid}/content", (Guid id, [FromServices] PlanAppService s, CancellationToken ct) => s.OpenAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Plan.Read).WithName("openDeskPlan");
        plans.MapPut("/{id:guid}/content", (Guid id, PlanInput input, IfMatch version, [FromServices] PlanAppService s, CancellationToken ct) => s.WriteAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Plan.Write).Changes().WithName("writeDeskPlan");
    }

    private static void MapOwnPlan(RouteGroupBuilder plan)
    {
        plan.MapGet("/", ([FromServices] PlanAppService s, CancellationToken ct) => s.OwnAsync(ct))
            .RequirePermission(ProtectionPermissions.Plan.KeepOwn).WithName("getOwnDeskPlan");
        plan.MapPost("/", (PlanInput input, [FromServices] PlanAppService s, CancellationToken ct) => s.MakeOwnAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Plan.KeepOwn).Creates().WithName("makeOwnDeskPlan");
        plan.MapGet("/content", ([FromServices] PlanAppService s, CancellationToken ct) => s.OpenOwnAsync(ct))
            .RequirePermission(ProtectionPermissions.Plan.KeepOwn).WithName("openOwnDeskPlan");
        plan.MapPut("/content", (PlanInput input, IfMatch version, [FromServices] PlanAppService s, CancellationToken ct) => s.WriteOwnAsync(input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Plan.KeepOwn).Changes().WithName("writeOwnDeskPlan");
    }
}
