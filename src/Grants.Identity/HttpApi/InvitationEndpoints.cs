using Grants.Identity.Application.Accounts;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api) =>
        api.MapPost("/invitations/accept", (AcceptInvitationInput input, InvitationAppService s, CancellationToken ct) => s.AcceptAsync(input, ct))
            .AllowAnonymousBecause("The code is the proof; its holder has no password yet.")
            .LimitsGuessing().WithTags("Sessions").WithName("acceptInvitation");
}
