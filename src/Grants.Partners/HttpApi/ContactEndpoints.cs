using Grants.Infrastructure.HttpApi;
using Grants.Partners.Application.Contacts;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Partners.HttpApi;

internal static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/partners/{id:guid}/contacts").WithTags("Partners");
        group.MapGet("/", (Guid id, ContactReader s, CancellationToken ct) => s.OfPartnerAsync(id, ct))
            .RequirePermission(ContactPermissions.Read).WithName("listPartnerContacts");
        group.MapPost("/", (Guid id, ContactInput input, ContactAppService s, CancellationToken ct) => s.RecordAsync(id, input, ct))
            .RequirePermission(ContactPermissions.Manage).Creates().RequireStepUp().WithName("recordPartnerContact");
        group.MapPost("/{contactId:guid}/reveal", (Guid id, Guid contactId, ContactReader s, CancellationToken ct) => s.RevealAsync(id, contactId, ct))
            .RequirePermission(ContactPermissions.Open).WithName("revealPartnerContact");
        group.MapPost("/{contactId:guid}/replace", (Guid id, Guid contactId, ContactInput input, IfMatch version, ContactAppService s, CancellationToken ct) =>
                s.ReplaceAsync(id, contactId, input, version.Value, ct))
            .RequirePermission(ContactPermissions.Manage).Changes().RequireStepUp().WithName("replacePartnerContact");
        group.MapPost("/{contactId:guid}/end", (Guid id, Guid contactId, IfMatch version, ContactAppService s, CancellationToken ct) =>
                s.EndAsync(id, contactId, version.Value, ct))
            .RequirePermission(ContactPermissions.Manage).Changes().WithName("endPartnerContact");
        MapOwn(api.MapGroup("/partners/own/contacts").WithTags("Partners"));
    }

    private static void MapOwn(RouteGroupBuilder group)
    {
        group.MapGet("/", (ContactReader s, CancellationToken ct) => s.OwnAsync(ct))
            .RequirePermission(ContactPermissions.KeepOwn).WithName("listOwnContacts");
        group.MapPost("/", (ContactInput input, ContactAppService s, CancellationToken ct) => s.RecordAsync(s.Own, input, ct))
            .RequirePermission(ContactPermissions.KeepOwn).Creates().RequireStepUp().WithName("recordOwnContact");
        group.MapPost("/{contactId:guid}/replace", (Guid contactId, ContactInput input, IfMatch version, ContactAppService s, CancellationToken ct) =>
                s.ReplaceAsync(s.Own, contactId, input, version.Value, ct))
            .RequirePermission(ContactPermissions.KeepOwn).Changes().RequireStepUp().WithName("replaceOwnContact");
        group.MapPost("/{contactId:guid}/end", (Guid contactId, IfMatch version, ContactAppService s, CancellationToken ct) =>
                s.EndAsync(s.Own, contactId, version.Value, ct))
            .RequirePermission(ContactPermissions.KeepOwn).Changes().WithName("endOwnContact");
    }
}
