using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Application.Cases;
using Grants.Protection.Application.Duty;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>Routes of this module; their words say nothing (security.md, The visible surface).</summary>
/// <remarks>Services are named as such: the description of the interface is made by the programme, which does not know them.</remarks>
internal static class ProtectionEndpoints
{
    private const string Tag = "Desk";

    public static void MapProtection(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("/desk").WithTags(Tag);
        var items = desk.MapGroup("/items");
        MapItems(items);
        items.MapVerification();
        items.MapReadings();
        items.MapFiles(CaseFiles.KindName, Tag, ProtectionPermissions.Case.Work, ProtectionPermissions.Case.Work);
        desk.MapEnclaveFiles(Tag, ProtectionPermissions.Case.Work);
        api.MapAnswers();
        MapAsks(desk.MapGroup("/asks"));
        desk.MapIncidents();
        desk.MapNetwork();
        desk.MapGet("/alerts", ([FromServices] AlertAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(ProtectionPermissions.Case.Read).WithName("listDeskAlerts");
        desk.MapPost("/alerts/{id:guid}/seen", async (Guid id, [FromServices] AlertAppService s, CancellationToken ct) =>
        {
            await s.SeeAsync(id, ct);
            return TypedResults.NoContent();
        }).RequirePermission(ProtectionPermissions.Case.Read).WithName("seeDeskAlert");
        desk.MapGroup("/access").MapAccess();
        MapDuty(desk.MapGroup("/duty"));
    }

    private static void MapItems(RouteGroupBuilder items)
    {
        items.MapDecisions();
        items.MapEndings();
        items.MapPost("/", (OpenCaseInput input, [FromServices] CaseOpening s, CancellationToken ct) => s.OpenAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Case.Open).Creates().WithName("openDeskItem");
        items.MapGet("/", ([FromServices] CaseAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(ProtectionPermissions.Case.Read).WithName("listDeskItems");
        items.MapGet("/{id:guid}", (Guid id, [FromServices] CaseAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Read).WithName("getDeskItem");
        items.MapPost("/{id:guid}/acknowledge", (Guid id, IfMatch version, [FromServices] CaseAppService s, CancellationToken ct) => s.AcknowledgeAsync(id, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("acknowledgeDeskItem");
        items.MapPost("/{id:guid}/triage", (Guid id, TriageInput input, IfMatch version, [FromServices] CaseAppService s, CancellationToken ct) => s.TriageAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("triageDeskItem");
        items.MapPost("/{id:guid}/people", (Guid id, MemberInput input, IfMatch version, [FromServices] CaseAppService s, CancellationToken ct) => s.AssignAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Assign).Changes().WithName("assignDeskItem");
        items.MapPost("/{id:guid}/people/{userId:guid}/end", (Guid id, Guid userId, IfMatch version, [FromServices] CaseAppService s, CancellationToken ct) => s.UnassignAsync(id, userId, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Assign).Changes().WithName("unassignDeskItem");
        items.MapPost("/{id:guid}/check-in", (Guid id, CheckInInput input, IfMatch version, [FromServices] CaseAppService s, CancellationToken ct) => s.CheckInAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("checkInDeskItem");
        items.MapGet("/{id:guid}/content", (Guid id, [FromServices] CaseContent s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).WithName("openDeskContent");
        items.MapPut("/{id:guid}/content", (Guid id, ContentInput input, IfMatch version, [FromServices] CaseContent s, CancellationToken ct) => s.WriteAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("writeDeskContent");
    }

    private static void MapAsks(RouteGroupBuilder asks)
    {
        asks.MapPost("/", (OpenCaseInput input, [FromServices] CaseOpening s, CancellationToken ct) => s.AskAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Case.Ask).Creates().WithName("askDesk");
        asks.MapGet("/", ([FromServices] CaseOpening s, CancellationToken ct) => s.OwnAsync(ct))
            .RequirePermission(ProtectionPermissions.Case.Ask).WithName("listDeskAsks");
    }

    private static void MapDuty(RouteGroupBuilder duty)
    {
        duty.MapGet("/", ([FromServices] DutyAppService s, CancellationToken ct) => s.GetAsync(ct)).RequirePermission(ProtectionPermissions.Duty.Read).WithName("getDeskDuty");
        duty.MapPost("/", (ShiftInput input, [FromServices] DutyAppService s, CancellationToken ct) => s.AddAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Duty.Write).Creates().WithName("addDeskShift");
        duty.MapPost("/{id:guid}/end", async (Guid id, IfMatch version, [FromServices] DutyAppService s, CancellationToken ct) =>
        {
            await s.RemoveAsync(id, version.Value, ct);
            return TypedResults.NoContent();
        }).RequirePermission(ProtectionPermissions.Duty.Write).Changes().WithName("removeDeskShift");
    }
}
