using Grants.Infrastructure.HttpApi;
using Grants.Payments.Application.Receipts;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/money").WithTags("Money");
        group.MapGet("/", (MoneyPage s, CancellationToken ct) => s.GetAsync(ct))
            .RequirePermission(PaymentsPermissions.Receipt.Read).WithName("getMoney");
        group.MapPost("/{id:guid}/reveal", (Guid id, ReceiptAppService s, CancellationToken ct) => s.RevealAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Receipt.Confirm).WithName("revealReceiptAccount");
        group.MapPost("/{id:guid}/confirm", (Guid id, ConfirmReceiptInput input, IfMatch version, ReceiptAppService s, CancellationToken ct) =>
                s.ConfirmAsync(id, input, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Receipt.Confirm).Changes().WithName("confirmReceipt");
        group.MapPost("/{id:guid}/correct", (Guid id, ConfirmReceiptInput input, IfMatch version, ReceiptAppService s, CancellationToken ct) =>
                s.CorrectAsync(id, input, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Receipt.Confirm).Changes().WithName("correctReceipt");
        group.MapPost("/{id:guid}/see-code", (Guid id, IfMatch version, ReceiptAppService s, CancellationToken ct) => s.SeeCodeAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Receipt.Confirm).Changes().WithName("seePayoutCode");
        group.MapPost("/{id:guid}/missing", (Guid id, IfMatch version, ReceiptAppService s, CancellationToken ct) => s.ReportMissingAsync(id, version.Value, ct))
            .RequirePermission(PaymentsPermissions.Receipt.Confirm).Changes().WithName("reportReceiptMissing");
    }
}
