using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Grants.Proposals.Contracts.ProposalsPermissions;

namespace Grants.Proposals.HttpApi;

/// <summary>The donor's decisions.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/decisions").WithTags("Proposals");
        group.MapFiles(ProposalFiles.KindName, "Decision", Decision.Read);
        group.MapGet("/", (DecisionAppService s, CancellationToken ct) => s.ListAsync(ct)).RequirePermission(Decision.Read).WithName("listDecisions");
        group.MapGet("/{id:guid}", (Guid id, DecisionAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(Decision.Read).WithName("getDecision");
        group.MapPost("/{id:guid}/approve", (Guid id, IfMatch version, ApproveInput input, DecisionAppService s, CancellationToken ct) =>
                s.ApproveAsync(id, version.Value, input, ct))
            .RequirePermission(Decision.Decide).Changes().RequireStepUp().WithName("approveDecision");
        group.MapPost("/{id:guid}/approve-less", (Guid id, IfMatch version, ApproveLessInput input, DecisionAppService s, CancellationToken ct) =>
                s.ApproveLessAsync(id, version.Value, input, ct))
            .RequirePermission(Decision.Decide).Changes().RequireStepUp().WithName("approveLessDecision");
        group.MapPost("/{id:guid}/ask", (Guid id, IfMatch version, AskInput input, DecisionAppService s, CancellationToken ct) =>
                s.AskAsync(id, version.Value, input, ct))
            .RequirePermission(Decision.Decide).Changes().WithName("askDecision");
        group.MapPost("/{id:guid}/decline", (Guid id, IfMatch version, DeclineInput input, DecisionAppService s, CancellationToken ct) =>
                s.DeclineAsync(id, version.Value, input, ct))
            .RequirePermission(Decision.Decide).Changes().RequireStepUp().WithName("declineDecision");
    }
}
