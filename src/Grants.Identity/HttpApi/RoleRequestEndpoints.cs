using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

/// <summary>Roles that wait for a second person. They are asked for where accounts are made and changed.</summary>
internal static class RoleRequestEndpoints
{
    public static void MapRoleRequests(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/role-requests").WithTags("Users");
        requests.MapGet("/", (RoleRequestAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(IdentityPermissions.Role.Read).WithName("listRoleRequests");
        requests.MapPost("/{id:guid}/confirm", (Guid id, IfMatch version, RoleRequestAppService s, CancellationToken ct) => s.ConfirmAsync(id, version.Value, ct))
            .RequirePermission(IdentityPermissions.Role.Confirm).Changes().RequireStepUp().WithName("confirmRoleRequest");
        requests.MapPost("/{id:guid}/refuse", (Guid id, IfMatch version, RoleRequestAppService s, CancellationToken ct) => s.RefuseAsync(id, version.Value, ct))
            .RequirePermission(IdentityPermissions.Role.Confirm).Changes().WithName("refuseRoleRequest");
        requests.MapPost("/{id:guid}/withdraw", (Guid id, IfMatch version, RoleRequestAppService s, CancellationToken ct) => s.WithdrawAsync(id, version.Value, ct))
            .RequirePermission(IdentityPermissions.User.Manage).Changes().WithName("withdrawRoleRequest");
    }
}
