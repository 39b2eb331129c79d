using Grants.Infrastructure.HttpApi;
using Grants.Payments.Application.Agents;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

internal static class AgentEndpoints
{
    public static void MapAgents(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/agents").WithTags("Agents");
        group.MapGet("/", (AgentReader s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(AgentPermissions.Read).WithName("listAgents");
        group.MapPost("/", (AgentInput input, AgentAppService s, CancellationToken ct) => s.RecordAsync(input, ct))
            .RequirePermission(AgentPermissions.Record).Creates().RequireStepUp().WithName("recordAgent");

        var agent = group.MapGroup("/{id:guid}");
        agent.MapGet("/", (Guid id, AgentReader s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(AgentPermissions.Read).WithName("getAgent");
        agent.MapPost("/reveal", (Guid id, AgentReader s, CancellationToken ct) => s.RevealAsync(id, ct))
            .RequirePermission(AgentPermissions.Read).WithName("revealAgent");
        agent.MapPut("/", (Guid id, AgentInput input, IfMatch version, AgentAppService s, CancellationToken ct) => s.ChangeAsync(id, input, version.Value, ct))
            .RequirePermission(AgentPermissions.Record).Changes().RequireStepUp().WithName("changeAgent");
        agent.MapPost("/verify", (Guid id, NoteInput input, IfMatch version, AgentAppService s, CancellationToken ct) => s.VerifyAsync(id, input, version.Value, ct))
            .RequirePermission(AgentPermissions.Verify).Changes().RequireStepUp().WithName("verifyAgent");
        agent.MapPost("/reject", (Guid id, NoteInput input, IfMatch version, AgentAppService s, CancellationToken ct) => s.RejectAsync(id, input, version.Value, ct))
            .RequirePermission(AgentPermissions.Verify).Changes().WithName("rejectAgent");
        agent.MapPost("/end", (Guid id, NoteInput input, IfMatch version, AgentAppService s, CancellationToken ct) => s.EndAsync(id, input, version.Value, ct))
            .RequirePermission(AgentPermissions.Record).Changes().WithName("endAgent");
    }
}
