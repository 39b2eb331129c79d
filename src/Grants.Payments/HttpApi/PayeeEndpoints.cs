using Grants.Infrastructure.HttpApi;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class PayeeEndpoints
{
    public static void MapPayees(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/payees").WithTags("Payees");
        group.MapPost("/search", (SearchPayeesInput input, PayeeList s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(PaymentsPermissions.Payee.Read).WithName("searchPayees");
        group.MapGet("/{organisationId:guid}", (Guid organisationId, PayeeAppService s, CancellationToken ct) => s.GetAsync(organisationId, ct))
            .RequirePermission(PaymentsPermissions.Payee.Read).WithName("getPayee");
        group.MapPost("/{organisationId:guid}/versions", (Guid organisationId, RecordPayeeInput input, PayeeAppService s, CancellationToken ct) => s.RecordAsync(organisationId, input, ct))
            .RequirePermission(PaymentsPermissions.Payee.Record).Creates().RequireStepUp().WithName("recordPayee");

        var version = group.MapGroup("/{organisationId:guid}/versions/{versionId:guid}");
        version.MapPost("/reveal", (Guid organisationId, Guid versionId, PayeeAppService s, CancellationToken ct) => s.RevealAsync(organisationId, versionId, ct))
            .RequirePermission(PaymentsPermissions.Payee.Read).WithName("revealPayee");
        version.MapPost("/verify", (Guid organisationId, Guid versionId, VerifyPayeeInput input, IfMatch match, PayeeAppService s, CancellationToken ct) =>
                s.VerifyAsync(organisationId, versionId, input, match.Value, ct))
            .RequirePermission(PaymentsPermissions.Payee.Verify).Changes().RequireStepUp().WithName("verifyPayee");
        version.MapPost("/reject", (Guid organisationId, Guid versionId, RejectPayeeInput input, IfMatch match, PayeeAppService s, CancellationToken ct) =>
                s.RejectAsync(organisationId, versionId, input, match.Value, ct))
            .RequirePermission(PaymentsPermissions.Payee.Verify).Changes().WithName("rejectPayee");
    }
}
