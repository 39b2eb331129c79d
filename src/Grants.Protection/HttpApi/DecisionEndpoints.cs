using Grants.Infrastructure.HttpApi;
using Grants.Protection.Application.Decisions;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>What is given, by two people.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this RouteGroupBuilder items)
    {
        items.MapGet("/{id:guid}/ways", (Guid id, [FromServices] DecisionAppService s, CancellationToken ct) => s.WaysAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Decide).WithName("getDeskWays");
        items.MapPost("/{id:guid}/decide", (Guid id, DecideInput input, IfMatch version, [FromServices] DecisionAppService s, CancellationToken ct) => s.DecideAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Decide).Changes().RequireStepUp().WithName("decideDeskItem");
        items.MapPost("/{id:guid}/second", (Guid id, IfMatch version, [FromServices] DecisionAppService s, CancellationToken ct) => s.SecondAsync(id, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Decide).Changes().RequireStepUp().WithName("secondDeskItem");
        items.MapPost("/{id:guid}/take-back", (Guid id, IfMatch version, [FromServices] DecisionAppService s, CancellationToken ct) => s.TakeBackAsync(id, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Decide).Changes().WithName("takeBackDeskItem");
        items.MapPost("/{id:guid}/received", (Guid id, ArrivedInput input, IfMatch version, [FromServices] DecisionAppService s, CancellationToken ct) => s.ReceiveAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("receiveDeskItem");
    }
}
