using Grants.Identity.Application.Accounts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

/// <summary>As for the administrator: whoever lets somebody in shows again who they are.</summary>
internal static class PeopleEndpoints
{
    private const string Manage = IdentityPermissions.Person.Manage;

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", (PeopleAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(IdentityPermissions.Person.Read).WithName("listPeople");
        people.MapPost("/", (InvitePersonInput input, PeopleAppService s, CancellationToken ct) => s.CreateAsync(input, ct))
            .RequirePermission(Manage).Creates().RequireFreshProof().WithName("createPerson");
        people.MapPost("/{id:guid}/reveal", (Guid id, PeopleAppService s, CancellationToken ct) => s.RevealAsync(id, ct))
            .RequirePermission(IdentityPermissions.Person.Read).WithName("revealPerson");
        people.MapPost("/{id:guid}/invite", (Guid id, IfMatch version, AccountAppService s, CancellationToken ct) => s.InviteAsync(id, version.Value, ct))
            .RequirePermission(Manage).Changes().RequireFreshProof().WithName("invitePerson");
        people.MapPost("/{id:guid}/disable", (Guid id, IfMatch version, AccountAppService s, CancellationToken ct) => s.DisableAsync(id, version.Value, ct))
            .RequirePermission(Manage).Changes().WithName("disablePerson");
        people.MapPost("/{id:guid}/enable", (Guid id, IfMatch version, AccountAppService s, CancellationToken ct) => s.EnableAsync(id, version.Value, ct))
            .RequirePermission(Manage).Changes().RequireFreshProof().WithName("enablePerson");
    }
}
