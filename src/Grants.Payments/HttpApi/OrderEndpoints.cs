using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        api.MapGet("/payables", (PayableList s, CancellationToken ct) => s.GetAsync(ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithTags("Payments").WithName("listPayables");

        api.MapGet("/payables/{id:guid}/ways", (Guid id, PaymentWays s, CancellationToken ct) => s.OfAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithTags("Payments").WithName("getPaymentWays");

        var group = api.MapGroup("/payment-orders").WithTags("Payments");
        group.MapPost("/search", (SearchOrdersInput input, OrderReader s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithName("searchPaymentOrders");
        group.MapGet("/desk", (OrderDesk s, CancellationToken ct) => s.GetAsync(ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithName("getPaymentDesk");
        group.MapPost("/", (PrepareOrderInput input, OrderAppService s, CancellationToken ct) => s.PrepareAsync(input, ct))
            .RequirePermission(PaymentsPermissions.Order.Prepare).Creates().WithName("preparePaymentOrder");

        group.MapFiles(OrderFiles.KindName, "Payment", PaymentsPermissions.Order.Read, PaymentsPermissions.Order.Record);
        var order = group.MapGroup("/{id:guid}");
        order.MapGet("/", (Guid id, OrderReader s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithName("getPaymentOrder");
        order.MapPost("/reveal", (Guid id, OrderReader s, CancellationToken ct) => s.RevealAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithName("revealPaymentOrder");
        order.MapGet("/file", DownloadAsync).RequirePermission(PaymentsPermissions.Order.Download).WithName("downloadPaymentFile");
        MapDecisions(order);
        MapBank(order);
        MapCode(order);
    }

    private static void MapDecisions(RouteGroupBuilder order)
    {
        order.MapPost("/approve", (Guid id, IfMatch version, OrderAppService s, CancellationToken ct) => s.ApproveAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Approve).Changes().RequireStepUp().WithName("approvePaymentOrder");
        order.MapPost("/release", (Guid id, IfMatch version, OrderAppService s, CancellationToken ct) => s.ReleaseAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Release).Changes().RequireStepUp().WithName("releasePaymentOrder");
        order.MapPost("/cancel", (Guid id, NoteInput input, IfMatch version, OrderAppService s, CancellationToken ct) => s.CancelAsync(id, input, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Cancel).Changes().WithName("cancelPaymentOrder");
        order.MapPost("/use-payee", (Guid id, IfMatch version, OrderAppService s, CancellationToken ct) => s.UsePayeeAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Prepare).Changes().WithName("usePayeeOfPaymentOrder");
    }

    private static void MapCode(RouteGroupBuilder order)
    {
        order.MapPost("/give-code", (Guid id, IfMatch version, OrderAppService s, CancellationToken ct) => s.GiveCodeAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Record).Changes().WithName("giveCodeOfPaymentOrder");
        order.MapPost("/renew-code", (Guid id, IfMatch version, OrderAppService s, CancellationToken ct) => s.RenewCodeAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Record).Changes().WithName("renewCodeOfPaymentOrder");
    }

    private static void MapBank(RouteGroupBuilder order)
    {
        order.MapPost("/send", (Guid id, SendOrderInput input, IfMatch version, OrderAppService s, CancellationToken ct) => s.SendAsync(id, input, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Record).Changes().WithName("sendPaymentOrder");
        order.MapPost("/fail", (Guid id, NoteInput input, IfMatch version, OrderAppService s, CancellationToken ct) => s.FailAsync(id, input, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Record).Changes().WithName("failPaymentOrder");
        order.MapPost("/doubt", (Guid id, NoteInput input, IfMatch version, OrderAppService s, CancellationToken ct) => s.DoubtAsync(id, input, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Order.Record).Changes().WithName("doubtPaymentOrder");
    }

    private static async Task<FileContentHttpResult> DownloadAsync(Guid id, BankFileMaker files, CancellationToken ct)
    {
        var (name, content) = await files.ReadAsync(id, ct);
        return TypedResults.File(content, "application/xml; charset=utf-8", name);
    }
}
