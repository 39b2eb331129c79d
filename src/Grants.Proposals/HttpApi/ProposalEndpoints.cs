using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Domain.Proposals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Permission = Grants.Proposals.Contracts.ProposalsPermissions.Proposal;

namespace Grants.Proposals.HttpApi;

/// <summary>A partner's own proposals.</summary>
internal static class ProposalEndpoints
{
    public static void MapProposals(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/proposals").WithTags("Proposals");
        group.MapFiles(ProposalFiles.KindName, "Proposal", Permission.Read, Permission.Write);
        group.MapPost("/search", (SearchProposalsInput input, ProposalAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(Permission.Read).WithName("searchProposals");
        group.MapGet("/{id:guid}", (Guid id, ProposalAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(Permission.Read).WithName("getProposal");
        group.MapPost("/", (CreateProposalInput input, ProposalAppService s, CancellationToken ct) => s.CreateAsync(input, ct))
            .RequirePermission(Permission.Write).Creates().WithName("createProposal");
        group.MapPut("/{id:guid}/draft", (Guid id, IfMatch version, ProposalContent input, ProposalAppService s, CancellationToken ct) =>
                s.WriteAsync(id, version.Value, input, ct))
            .RequirePermission(Permission.Write).Changes().WithName("saveProposalDraft");
        group.MapPut("/{id:guid}/answers", (Guid id, IfMatch version, RoundAnswersInput input, ProposalAppService s, CancellationToken ct) =>
                s.AnswerAsync(id, version.Value, input, ct))
            .RequirePermission(Permission.Write).Changes().WithName("saveProposalAnswers");
        group.MapPost("/{id:guid}/submit", (Guid id, IfMatch version, ProposalAppService s, CancellationToken ct) => s.SubmitAsync(id, version.Value, ct))
            .RequirePermission(Permission.Submit).Changes().WithName("submitProposal");
        group.MapPost("/{id:guid}/withdraw", (Guid id, IfMatch version, ProposalAppService s, CancellationToken ct) => s.WithdrawAsync(id, version.Value, ct))
            .RequirePermission(Permission.Submit).Changes().WithName("withdrawProposal");
    }
}
