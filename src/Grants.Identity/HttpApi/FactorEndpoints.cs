using Grants.Identity.Application.Factors;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

/// <summary>One's own ways to sign in, and showing again that one is still there.</summary>
internal static class FactorEndpoints
{
    private const string Own = "Everybody's own ways to sign in.";
    private const string Back = "A passkey opens a locked session again.";
    private const string SetUp = "Here the missing factor is set up.";

    public static void MapFactors(this IEndpointRouteBuilder api)
    {
        var factors = api.MapGroup("/session/factors").WithTags("Factors");
        Open(factors.MapGet("/", (FactorAppService s, CancellationToken ct) => s.ReadAsync(ct))).WithName("getFactors");
        Open(factors.MapPost("/totp", (FactorAppService s, CancellationToken ct) => s.BeginTotpAsync(ct))).WithName("beginTotp");
        Open(factors.MapPost("/totp/confirm", (CodeInput input, FactorAppService s, CancellationToken ct) => s.ConfirmTotpAsync(input, ct))).WithName("confirmTotp");
        Open(factors.MapPost("/passkeys/options", (FactorAppService s, CancellationToken ct) => s.BeginPasskeyAsync(ct))).WithName("beginPasskey");
        Open(factors.MapPost("/passkeys", (NewPasskeyInput input, FactorAppService s, CancellationToken ct) => s.AddPasskeyAsync(input, ct))).WithName("addPasskey");
        factors.MapDelete("/passkeys/{id:guid}", RemoveAsync).RequireSignedIn(Own).RequireFreshProof().WithName("removePasskey");
        factors.MapPost("/recovery-codes", (FactorAppService s, CancellationToken ct) => s.RenewCodesAsync(ct))
            .RequireSignedIn(Own).RequireFreshProof().WithName("renewRecoveryCodes");

        var confirm = api.MapGroup("/session/confirmation").WithTags("Factors");
        Open(confirm.MapPost("/", ByCodeAsync)).LimitsGuessing().WithName("confirmByCode");
        Open(confirm.MapPost("/passkey/options", (ConfirmationService s, CancellationToken ct) => s.AskForPasskeyAsync(ct)))
            .OpenWhileHeldBack(HttpErrors.Locked, Back).WithName("askToConfirm");
        Open(confirm.MapPost("/passkey", ByPasskeyAsync)).OpenWhileHeldBack(HttpErrors.Locked, Back).LimitsGuessing().WithName("confirmByPasskey");
    }

    private static RouteHandlerBuilder Open(RouteHandlerBuilder endpoint) =>
        endpoint.RequireSignedIn(Own).OpenWhileHeldBack(HttpErrors.FactorNeeded, SetUp);

    private static async Task<NoContent> RemoveAsync(Guid id, FactorAppService factors, CancellationToken cancellationToken)
    {
        await factors.RemovePasskeyAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ByCodeAsync(ConfirmByCodeInput input, ConfirmationService confirmation, CancellationToken cancellationToken)
    {
        await confirmation.ByCodeAsync(input, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ByPasskeyAsync(PasskeyInput input, ConfirmationService confirmation, CancellationToken cancellationToken)
    {
        await confirmation.ByPasskeyAsync(input, cancellationToken);
        return TypedResults.NoContent();
    }
}
