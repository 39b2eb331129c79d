using Grants.Awards.Application.Agreements;
using Grants.Awards.Application.Granting;
using Grants.Awards.Contracts;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Awards.HttpApi;

/// <summary>Routes of grants and agreements.</summary>
internal static class GrantEndpoints
{
    public static void MapAwards(this IEndpointRouteBuilder api)
    {
        var grants = api.MapGroup("/grants").WithTags("Grants");
        MapReading(grants);
        MapActs(grants);
        grants.MapFiles(AgreementFiles.KindName, "Agreement", AwardsPermissions.Agreement.Read, AwardsPermissions.Agreement.Read);
    }

    private static void MapReading(RouteGroupBuilder grants)
    {
        grants.MapPost("/search", (GrantSearchInput input, GrantAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(AwardsPermissions.Grant.Read).WithName("searchGrants");
        grants.MapGet("/{id:guid}", (Guid id, GrantPage s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(AwardsPermissions.Grant.Read).WithName("getGrant");
        grants.MapGet("/{id:guid}/agreement", (Guid id, AgreementAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(AwardsPermissions.Agreement.Read).WithName("getAgreement");
    }

    private static void MapActs(RouteGroupBuilder grants)
    {
        grants.MapPost(
                "/{id:guid}/agreement/accept",
                (Guid id, AcceptAgreementInput input, IfMatch version, AgreementAppService s, CancellationToken ct) =>
                    s.AcceptAsync(id, input, version.Value, ct))
            .RequirePermission(AwardsPermissions.Agreement.Accept).Changes().WithName("acceptAgreement");
        grants.MapPost(
                "/{id:guid}/pause",
                (Guid id, GrantNoteInput input, IfMatch version, GrantAppService s, CancellationToken ct) =>
                    s.PauseAsync(id, input, version.Value, ct))
            .RequirePermission(AwardsPermissions.Grant.Pause).Changes().WithName("pauseGrant");
        grants.MapPost(
                "/{id:guid}/suspend",
                (Guid id, GrantNoteInput input, IfMatch version, GrantAppService s, CancellationToken ct) =>
                    s.SuspendAsync(id, input, version.Value, ct))
            .RequirePermission(AwardsPermissions.Grant.Change).Changes().WithName("suspendGrant");
        grants.MapPost(
                "/{id:guid}/resume",
                (Guid id, IfMatch version, GrantAppService s, CancellationToken ct) => s.ResumeAsync(id, version.Value, ct))
            .RequirePermission(AwardsPermissions.Grant.Change).Changes().WithName("resumeGrant");
        grants.MapPost(
                "/{id:guid}/terminate",
                (Guid id, GrantNoteInput input, IfMatch version, GrantAppService s, CancellationToken ct) =>
                    s.TerminateAsync(id, input, version.Value, ct))
            .RequirePermission(AwardsPermissions.Grant.Change).Changes().WithName("terminateGrant");
    }
}
