using Grants.Awards.Application.Amendments;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Permission = Grants.Awards.Contracts.FlexPermissions.Amendment;

namespace Grants.Awards.HttpApi;

/// <summary>Routes of requests to change the terms.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/amendments").WithTags("Amendments");
        group.MapGet("/", (Guid? grantId, AmendmentPage s, CancellationToken ct) => s.ListAsync(grantId, ct)).RequirePermission(Permission.Read).WithName("listAmendments");
        group.MapGet("/{id:guid}", (Guid id, AmendmentPage s, CancellationToken ct) => s.GetAsync(id, ct)).RequirePermission(Permission.Read).WithName("getAmendment");
        MapPartner(group);
        MapTeam(group);
    }

    private static void MapPartner(RouteGroupBuilder group)
    {
        group.MapPost("/", (BeginAmendmentInput input, AmendmentAppService s, CancellationToken ct) => s.BeginAsync(input, ct))
            .RequirePermission(Permission.Write).Creates().WithName("beginAmendment");
        group.MapPut("/{id:guid}", (Guid id, WriteAmendmentInput input, IfMatch version, AmendmentAppService s, CancellationToken ct) => s.WriteAsync(id, input, version.Value, ct))
            .RequirePermission(Permission.Write).Changes().WithName("writeAmendment");
        group.MapPost("/{id:guid}/submit", (Guid id, IfMatch version, AmendmentAppService s, CancellationToken ct) => s.SubmitAsync(id, version.Value, ct))
            .RequirePermission(Permission.Write).Changes().WithName("submitAmendment");
        group.MapPost("/{id:guid}/withdraw", (Guid id, IfMatch version, AmendmentAppService s, CancellationToken ct) => s.WithdrawAsync(id, version.Value, ct))
            .RequirePermission(Permission.Write).Changes().WithName("withdrawAmendment");
    }

    private static void MapTeam(RouteGroupBuilder group)
    {
        group.MapPost("/{id:guid}/return", (Guid id, AmendmentTextInput input, IfMatch version, AmendmentDesk s, CancellationToken ct) => s.ReturnAsync(id, input, version.Value, ct))
            .RequirePermission(Permission.Review).Changes().WithName("returnAmendment");
        group.MapGet("/{id:guid}/funds", (Guid id, AmendmentDesk s, CancellationToken ct) => s.FundsAsync(id, ct)).RequirePermission(Permission.Decide).WithName("getAmendmentFunds");
        group.MapPost("/{id:guid}/ask-donor", (Guid id, AskDonorInput input, IfMatch version, AmendmentDesk s, CancellationToken ct) => s.AskDonorAsync(id, input, version.Value, ct))
            .RequirePermission(Permission.Decide).Changes().WithName("askDonorForAmendment");
        group.MapPost("/{id:guid}/approve", (Guid id, IfMatch version, AmendmentDesk s, CancellationToken ct) => s.ApproveAsync(id, version.Value, ct))
            .RequirePermission(Permission.Decide).Changes().RequireStepUp().WithName("approveAmendment");
        group.MapPost("/{id:guid}/decline", (Guid id, AmendmentTextInput input, IfMatch version, AmendmentDesk s, CancellationToken ct) => s.DeclineAsync(id, input, version.Value, ct))
            .RequirePermission(Permission.Decide).Changes().RequireStepUp().WithName("declineAmendment");
        group.MapPost("/{id:guid}/agree", (Guid id, IfMatch version, AmendmentDesk s, CancellationToken ct) => s.AgreeAsync(id, version.Value, ct))
            .RequirePermission(Permission.Agree).Changes().RequireStepUp().WithName("agreeToAmendment");
        group.MapPost("/{id:guid}/refuse", (Guid id, AmendmentTextInput input, IfMatch version, AmendmentDesk s, CancellationToken ct) => s.DeclineAsync(id, input, version.Value, ct))
            .RequirePermission(Permission.Agree).Changes().RequireStepUp().WithName("refuseAmendment");
    }
}
