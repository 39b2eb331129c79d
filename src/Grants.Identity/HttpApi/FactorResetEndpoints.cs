using Grants.Identity.Application.Resets;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

/// <summary>For people who lost phone and paper.</summary>
internal static class FactorResetEndpoints
{
    public static void MapFactorResets(this IEndpointRouteBuilder api)
    {
        var resets = api.MapGroup("/factor-resets").WithTags("Factors");
        resets.MapGet("/", (FactorResetAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(IdentityPermissions.Reset.Read).WithName("listFactorResets");
        resets.MapPost("/", (AskResetInput input, FactorResetAppService s, CancellationToken ct) => s.AskAsync(input, ct))
            .RequirePermission(IdentityPermissions.Reset.Ask).Creates().RequireStepUp().WithName("askFactorReset");
        resets.MapPost("/{id:guid}/confirm", (Guid id, IfMatch version, FactorResetAppService s, CancellationToken ct) => s.ConfirmAsync(id, version.Value, ct))
            .RequirePermission(IdentityPermissions.Reset.Confirm).Changes().RequireStepUp().WithName("confirmFactorReset");
        resets.MapPost("/{id:guid}/refuse", (Guid id, IfMatch version, FactorResetAppService s, CancellationToken ct) => s.RefuseAsync(id, version.Value, ct))
            .RequirePermission(IdentityPermissions.Reset.Confirm).Changes().WithName("refuseFactorReset");
    }
}
