using Grants.Infrastructure.HttpApi;
using Grants.Payments.Application.BankFiles;
using Grants.Payments.Application.Batches;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class BatchEndpoints
{
    public static void MapBatches(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/payment-batches").WithTags("Payments");
        group.MapPost("/prepare", (PrepareBatchInput input, BatchAppService s, CancellationToken ct) => s.PrepareAsync(input, ct))
            .RequirePermission(PaymentsPermissions.Order.Prepare).Creates().WithName("prepareManyPaymentOrders");
        group.MapPost("/approve", (DecideBatchInput input, BatchAppService s, CancellationToken ct) => s.ApproveAsync(input, ct))
            .RequirePermission(PaymentsPermissions.Order.Approve).Creates().RequireStepUp().WithName("approveManyPaymentOrders");
        group.MapPost("/release", (DecideBatchInput input, BatchAppService s, CancellationToken ct) => s.ReleaseAsync(input, ct))
            .RequirePermission(PaymentsPermissions.Order.Release).Creates().RequireStepUp().WithName("releaseManyPaymentOrders");
        group.MapPost("/bank-status/check", (BankStatusFile file, BankStatusAppService s, CancellationToken ct) => s.CheckAsync(file.ToArray(), ct))
            .RequirePermission(PaymentsPermissions.Order.Record).TakesFile().WithName("checkBankStatus");
        group.MapPost("/bank-status", (BankStatusFile file, BankStatusAppService s, CancellationToken ct) => s.TakeAsync(file.ToArray(), ct))
            .RequirePermission(PaymentsPermissions.Order.Record).TakesFile().Creates().WithName("takeBankStatus");
        group.MapGet("/{id:guid}", (Guid id, BatchReader s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Order.Read).WithName("getPaymentBatch");
    }
}
