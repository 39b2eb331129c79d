using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Payments.Application.Cards;
using Grants.Payments.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

/// <summary>Paying a pledge by card, and what Stripe tells.</summary>
internal static class CardEndpoints
{
    private const string Exemption = "stripe-webhook";
    private const int MaxBytes = 256 * 1024;

    public static void MapCards(this IEndpointRouteBuilder api)
    {
        api.MapGet("/funds/{id:guid}/cards", (Guid id, CardPaymentAppService s, CancellationToken ct) => s.ListAsync(id, ct))
            .WithTags("Cards").RequirePermission(CardPermissions.Card.Read).WithName("listFundCards");
        api.MapPost("/contributions/{id:guid}/cards", (Guid id, CardPaymentAppService s, CancellationToken ct) => s.BeginAsync(id, ct))
            .WithTags("Cards").RequirePermission(CardPermissions.Card.Pay).Creates().WithName("beginCard");
        api.MapPost("/cards/{id:guid}/checkout", (Guid id, HttpRequest request, CardPaymentAppService s, CancellationToken ct) => s.CheckoutAsync(id, ReturnTo(request), ct))
            .WithTags("Cards").RequirePermission(CardPermissions.Card.Pay).WithName("checkoutCard");
        api.MapPost("/stripe", TakeAsync).WithTags("Cards").AllowAnonymousBecause("Stripe proves itself by its signature.").ExemptFromProtection(Exemption).WithName("takeStripeEvent");
    }

    // Our own first page: it says nothing of who paid or what for.
    private static Uri ReturnTo(HttpRequest request) => new($"{request.Scheme}://{request.Host}/funds");

    private static async Task<StatusCodeHttpResult> TakeAsync(HttpContext http, StripeEvents events, CancellationToken cancellationToken)
    {
        if (await ReadAsync(http.Request, cancellationToken) is not { } body) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        return TypedResults.StatusCode(await events.TakeAsync(body, http.Request.Headers["Stripe-Signature"], cancellationToken) switch
        {
            EventOutcome.Taken => StatusCodes.Status200OK,
            EventOutcome.Later => StatusCodes.Status503ServiceUnavailable,
            EventOutcome.Off => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status400BadRequest,
        });
    }

    /// <summary>The very bytes, for the signature is over them; null when there are too many.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes) return null;
        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            if (body.Length + read > MaxBytes) return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }
}
