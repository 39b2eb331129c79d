using Grants.Infrastructure.HttpApi;
using Grants.Notifications.Application.Calls;
using Grants.Notifications.Application.Email;
using Grants.Notifications.Application.Home;
using Grants.Notifications.Application.Inbox;
using Grants.Notifications.Application.Work;
using Grants.Notifications.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Notifications.HttpApi;

/// <summary>Routes of this module.</summary>
internal static class NotificationsEndpoints
{
    private const string OwnInbox = "Everybody has an inbox of their own; the query filter shows no other";

    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        api.MapGet("/work", (WorkAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(NotificationsPermissions.Work.Read).WithName("getWork").WithTags("Work");
        api.MapGet("/home", (HomeAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(NotificationsPermissions.Home.Read).WithName("getHome").WithTags("Home");
        MapInbox(api.MapGroup("/inbox").WithTags("Inbox"));
        MapCalls(api.MapGroup("/calls").WithTags("Calls"));
        MapMail(api.MapGroup("/messages/failed").WithTags("Messages"));
    }

    private static void MapInbox(RouteGroupBuilder inbox)
    {
        inbox.MapGet("/", (Guid? before, InboxAppService s, CancellationToken ct) => s.ListAsync(before, ct))
            .RequireSignedIn(OwnInbox).WithName("getInbox");
        inbox.MapGet("/unread", (InboxAppService s, CancellationToken ct) => s.CountAsync(ct))
            .RequireSignedIn(OwnInbox).WithName("countInbox");
        inbox.MapPost("/{id:guid}/read", (Guid id, InboxAppService s, CancellationToken ct) => s.ReadAsync(id, ct))
            .RequireSignedIn(OwnInbox).WithName("readInboxItem");
        inbox.MapPost("/read", (InboxAppService s, CancellationToken ct) => s.ReadAllAsync(ct))
            .RequireSignedIn(OwnInbox).WithName("readInbox");
    }

    private static void MapCalls(RouteGroupBuilder calls)
    {
        calls.MapGet("/{id:guid}", (Guid id, CallAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(NotificationsPermissions.Call.Close).WithName("getCall");
        calls.MapPost("/{id:guid}/made", (Guid id, IfMatch version, CallAppService s, CancellationToken ct) => s.MarkMadeAsync(id, version.Value, ct))
            .RequirePermission(NotificationsPermissions.Call.Close).Changes().WithName("markCallMade");
    }

    private static void MapMail(RouteGroupBuilder mail)
    {
        mail.MapGet("/", (FailedMailAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(NotificationsPermissions.Mail.Read).WithName("getFailedMail");
        mail.MapPost("/{id:guid}/retry", async (Guid id, FailedMailAppService s, CancellationToken ct) =>
            {
                await s.TryAgainAsync(id, ct);
                return TypedResults.NoContent();
            })
            .RequirePermission(NotificationsPermissions.Mail.Retry).WithName("retryFailedMail");
        mail.MapPost("/{id:guid}/give-up", async (Guid id, FailedMailAppService s, CancellationToken ct) =>
            {
                await s.GiveUpAsync(id, ct);
                return TypedResults.NoContent();
            })
            .RequirePermission(NotificationsPermissions.Mail.Retry).WithName("giveUpFailedMail");
    }
}
