using Grants.Infrastructure.HttpApi;
using Grants.Protection.Application.Cases;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>Closing, which shortens what is kept, and erasing.</summary>
internal static class EndingEndpoints
{
    public static void MapEndings(this RouteGroupBuilder items)
    {
        items.MapGet("/closed", ([FromServices] CaseAppService s, CancellationToken ct) => s.ListClosedAsync(ct))
            .RequirePermission(ProtectionPermissions.Case.Read).WithName("listClosedDeskItems");
        items.MapPost("/{id:guid}/close", (Guid id, CloseInput input, IfMatch version, [FromServices] CaseClosing s, CancellationToken ct) => s.CloseAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("closeDeskItem");
        items.MapGet("/{id:guid}/erase", (Guid id, [FromServices] CaseErasing s, CancellationToken ct) => s.ViewAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Erase).WithName("getDeskErasure");
        items.MapPost("/{id:guid}/erase", (Guid id, IfMatch version, [FromServices] CaseErasing s, CancellationToken ct) => s.EraseAsync(id, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Erase).Changes().RequireStepUp().WithName("eraseDeskItem");
    }
}
