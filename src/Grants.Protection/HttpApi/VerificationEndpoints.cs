using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Protection.Application.Verification;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>Referees of a case, for those who work on it; and the neutral page on which they answer.</summary>
internal static class VerificationEndpoints
{
    public static void MapVerification(this RouteGroupBuilder items)
    {
        items.MapGet("/{id:guid}/referees", (Guid id, [FromServices] RefereeAppService s, CancellationToken ct) => s.ListAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).WithName("listDeskReferees");
        items.MapPost("/{id:guid}/referees", (Guid id, AskRefereeInput input, [FromServices] RefereeAppService s, CancellationToken ct) => s.AskAsync(id, input, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Creates().WithName("askDeskReferee");
        items.MapPost("/{id:guid}/referees/calls", (Guid id, RecordCallInput input, [FromServices] RefereeAppService s, CancellationToken ct) => s.RecordAsync(id, input, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Creates().WithName("recordDeskReferee");
        items.MapPost("/{id:guid}/referees/{refereeId:guid}/withdraw", async (Guid id, Guid refereeId, IfMatch version, [FromServices] RefereeAppService s, CancellationToken ct) =>
        {
            await s.WithdrawAsync(id, refereeId, version.Value, ct);
            return TypedResults.NoContent();
        }).RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("withdrawDeskReferee");
        items.MapGet("/{id:guid}/referees/words", (Guid id, [FromServices] VerificationAppService s, CancellationToken ct) => s.OpenAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).WithName("openDeskReferees");
        items.MapPost("/{id:guid}/verify", (Guid id, VerifyInput input, IfMatch version, [FromServices] VerificationAppService s, CancellationToken ct) => s.VerifyAsync(id, input, version.Value, ct))
            .RequirePermission(ProtectionPermissions.Case.Work).Changes().WithName("verifyDeskItem");
    }

    /// <summary>Answers nothing but that it was received. A repeated tap carries the same key and gets the same.</summary>
    public static void MapAnswers(this IEndpointRouteBuilder api) =>
        api.MapPost("/answers", async (AnswerInput input, HttpContext context, [FromServices] AnswerAppService s, CancellationToken ct) =>
        {
            await s.AnswerAsync(input, AddressPrefix.Of(context.Connection.RemoteIpAddress), ct);
            return TypedResults.NoContent();
        }).AllowAnonymousBecause("The code is the proof; its holder has no account.").LimitsGuessing().Creates().WithTags("Answers").WithName("sendAnswer");
}
