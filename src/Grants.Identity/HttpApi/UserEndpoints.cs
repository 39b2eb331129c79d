using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

/// <summary>Whoever lets somebody in shows again who they are; taking access away must be quick.</summary>
internal static class UserEndpoints
{
    private const string Manage = IdentityPermissions.User.Manage;

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapPost("/search", (UserSearchInput input, UserAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(IdentityPermissions.User.Read).WithName("searchUsers");
        users.MapPost("/", (InviteUserInput input, UserAppService s, CancellationToken ct) => s.CreateAsync(input, ct))
            .RequirePermission(Manage).Creates().RequireStepUp().WithName("createUser");
        users.MapPost("/{id:guid}/invite", (Guid id, IfMatch version, AccountAppService s, CancellationToken ct) => s.InviteAsync(id, version.Value, ct))
            .RequirePermission(Manage).Changes().RequireFreshProof().WithName("inviteUser");
        users.MapPost("/{id:guid}/disable", (Guid id, IfMatch version, AccountAppService s, CancellationToken ct) => s.DisableAsync(id, version.Value, ct))
            .RequirePermission(Manage).Changes().WithName("disableUser");
        users.MapPost("/{id:guid}/enable", (Guid id, IfMatch version, AccountAppService s, CancellationToken ct) => s.EnableAsync(id, version.Value, ct))
            .RequirePermission(Manage).Changes().RequireFreshProof().WithName("enableUser");
        users.MapPut("/{id:guid}/roles", (Guid id, SetRolesInput input, IfMatch version, RoleChanges s, CancellationToken ct) =>
                s.SetAsync(id, input.Roles, version.Value, ct))
            .RequirePermission(Manage).Changes().RequireStepUp().WithName("setUserRoles");
    }
}
