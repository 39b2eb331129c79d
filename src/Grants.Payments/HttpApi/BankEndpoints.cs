using Grants.Infrastructure.HttpApi;
using Grants.Payments.Application.Banks;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class BankEndpoints
{
    public static void MapBanks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/banks").WithTags("Banks");
        group.MapGet("/", (BankAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(BankPermissions.Read).WithName("listBanks");
        group.MapPost("/", (BankFindingInput input, BankAppService s, CancellationToken ct) => s.RecordAsync(input, ct))
            .RequirePermission(BankPermissions.Record).Creates().RequireStepUp().WithName("recordBankCheck");
        group.MapPost("/{id:guid}/reveal", (Guid id, BankAppService s, CancellationToken ct) => s.RevealAsync(id, ct))
            .RequirePermission(BankPermissions.Read).WithName("revealBank");
    }
}
